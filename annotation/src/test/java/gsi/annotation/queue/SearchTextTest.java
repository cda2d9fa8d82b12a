package gsi.annotation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Search in any script, and in what files hold that no one would write. */
class SearchTextTest {

    private static List<Integer> search(String wanted, String... texts) {
        List<QueueRowData> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(new QueueRowData("row", text, List.of(), new float[0]));
        }
        QueueTable table =
                QueueTable.empty(new QueueSchema(List.of(), List.of())).append(rows);
        return Arrays.stream(
                        QueueSearch.run(table, QueueQuery.ALL.withText(wanted)).rows())
                .boxed()
                .toList();
    }

    @Test
    void wordsAreFoundInAnyOrderAndAllOfThem() {
        assertThat(search("mug RED", "move the red mug", "a red bowl", "mug, reddish", "mug"))
                .containsExactly(0, 2);
        assertThat(search("  ", "a", "b")).containsExactly(0, 1);
    }

    @Test
    void anyScriptIsFound() {
        assertThat(search("スタンド", "Push the 電気スタンド aside", "電気")).containsExactly(0);
        assertThat(search("كوب", "حرّك كوب الشاي", "move the cup")).containsExactly(0);
        assertThat(search("🧸", "move the 🧸", "move the 🧺")).containsExactly(0);
        assertThat(search("STRASSE", "straße", "strasse")).containsExactly(1);
        assertThat(search("ΤΡΑΠΈΖΙ", "το τραπέζι")).containsExactly(0);
    }

    @Test
    void aLetterIsTheSameHoweverItIsComposed() {
        assertThat(search("cafe\u0301", "Caf\u00e9", "CAFE\u0301", "cafe")).containsExactly(0, 1);
        assertThat(search("\u212B", "\u00c5ngstr\u00f6m")).containsExactly(0);
    }

    @Test
    void theCountryOfTheMachineDoesNotCount() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(search("title", "TITLE")).containsExactly(0);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void oneByteOfACharacterIsNoMatchForAnother() {
        // U+3042 and U+3142 share bytes; so do é (C3 A9) and © (C2 A9).
        assertThat(search("é", "©", "Ã©")).isEmpty();
        assertThat(search("ÿ", "a", "Ÿ")).containsExactly(1);
    }

    @Test
    void nulLoneSurrogatesAndLongTextsDoNoHarm() {
        assertThat(search("a\u0000b", "xa\u0000by", "ab")).containsExactly(0);
        assertThat(search("end", "\ud800 end", "end\udc00")).containsExactly(0, 1);
        String longName = "名".repeat(500);
        assertThat(search(longName, longName + "x", "名".repeat(499))).containsExactly(0);
        assertThat(search("needle", "x".repeat(1 << 20) + " needle", "needle")).containsExactly(1);
    }

    @Test
    void aMatchNeverSpansTwoRows() {
        assertThat(search("bc", "ab", "cd")).isEmpty();
        String[] texts = IntStream.range(0, 5000).mapToObj(i -> "n" + i).toArray(String[]::new);
        assertThat(search("n4999", texts)).containsExactly(4999);
        assertThat(search("n", texts)).hasSize(5000);
    }
}
