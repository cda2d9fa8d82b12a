package gsi.scorer.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonJsonTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "0.5, 0.5",
        "1.9075270935202747E-58, 1.9075270935202747e-58",
        "1E-5, 1e-05",
        "0.0001, 0.0001",
        "-2.5E-7, -2.5e-07",
        "1E15, 1000000000000000.0",
        "1E16, 1e+16",
        "1.25E300, 1.25e+300",
        "0.9633783102035522, 0.9633783102035522",
        "123456.75, 123456.75",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void numbers_look_as_python_shows_them(double number, String text) {
        assertThat(PythonJson.number(number)).isEqualTo(text);
    }

    @Test
    void objects_are_indented_by_four_and_names_are_ascii() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("operation", "move");
        inner.put("count", 3);
        inner.put("ssim", Double.NaN);
        Map<String, Object> outer = new LinkedHashMap<>();
        outer.put("机\"0\\\t", inner);
        outer.put("none", Map.of());
        assertThat(PythonJson.write(outer)).isEqualTo("""
                {
                    "\\u673a\\"0\\\\\\t": {
                        "operation": "move",
                        "count": 3,
                        "ssim": NaN
                    },
                    "none": {}
                }""");
    }

    @Test
    void other_types_are_refused() {
        assertThatThrownBy(() -> PythonJson.write(Map.of("a", 1.5f))).isInstanceOf(IllegalArgumentException.class);
    }
}
