package gsi.viewer3d.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows can be compiled. */
class ReadmeTest {

    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path out;

    @Test
    void theExamplesCompile() throws IOException {
        Path readme = Path.of("README.md");
        Matcher code = CODE.matcher(Files.readString(readme));
        int examples = 0;
        while (code.find()) {
            examples++;
            String text = code.group(1);
            Matcher name = Pattern.compile("class (\\w+)").matcher(text);
            assertThat(name.find()).isTrue();
            assertThat(text.lines()
                            .filter(l -> !l.isBlank() && !l.startsWith("import"))
                            .count())
                    .isLessThanOrEqualTo(20);
            compile(name.group(1), text);
        }
        assertThat(examples).isEqualTo(2);
    }

    private void compile(String name, String text) {
        var source = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        var problems = new DiagnosticCollector<JavaFileObject>();
        List<String> options =
                List.of("-d", out.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean good = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, options, null, List.of(source))
                .call();
        assertThat(good).as(problems.getDiagnostics().toString()).isTrue();
    }
}
