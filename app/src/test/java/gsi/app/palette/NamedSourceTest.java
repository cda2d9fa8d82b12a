package gsi.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamedSourceTest {

    private final List<String> chosen = new ArrayList<>();

    private NamedSource<String> source(List<String> names) {
        return new NamedSource<>(() -> names, n -> n, n -> n + " move the mug", "sample", null, chosen::add);
    }

    @Test
    void namesThatBeginWithWhatIsTypedComeFirst() {
        var found = source(List.of("a_room_1", "room_2", "b_room_3")).find("room", 10);
        assertThat(found)
                .extracting(PaletteEntry::name)
                .containsExactly("room_2 move the mug", "a_room_1 move the mug", "b_room_3 move the mug");
        found.getFirst().action().run();
        assertThat(chosen).containsExactly("room_2");
    }

    @Test
    void allWordsMustBeThereAndAFewAreEnough() {
        assertThat(source(List.of("x1", "x2")).find("mug x2", 10)).hasSize(1);
        assertThat(source(List.of("x1", "x2")).find("mug cup", 10)).isEmpty();
        List<String> many =
                IntStream.range(0, 100_000).mapToObj(i -> "photo_" + i).toList();
        assertThat(source(many).find("photo", 50)).hasSize(50);
        assertThat(source(many).find("photo_99999", 50)).hasSize(1);
    }

    @Test
    void oneLetterIsNotEnough() {
        assertThat(source(List.of("x1")).find("x", 10)).isEmpty();
        assertThat(source(List.of("x1")).find("", 10)).isEmpty();
    }
}
