package gsi.annotation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Views are kept as JSON, and what another version or a hand put there is not lost. */
class SavedViewsTest {

    private static final QueueQuery QUERY = QueueQuery.of(
            Map.of("status", Set.of("flag", ""), "target \"x\"", Set.of("كوب", "a\u0000b")),
            Map.of(
                    "sa", new NumberRange(0.25, Double.POSITIVE_INFINITY, true),
                    "cm", new NumberRange(Double.NEGATIVE_INFINITY, 3, false)),
            "red mug",
            QueueOrder.by("sa", true),
            true);

    @Test
    void everyQueryIsTheSameAfterReading() {
        List<QueueQuery> queries = List.of(
                QUERY,
                QueueQuery.ALL,
                QueueQuery.ALL.withOrder(QueueOrder.random(Long.MIN_VALUE)),
                QueueQuery.ALL.withOrder(new QueueOrder(QueueOrder.Kind.FILE, null, true, 0)));
        assertThat(queries)
                .allSatisfy(q -> assertThat(QueryJson.read(QueryJson.write(q))).isEqualTo(q));
    }

    @Test
    void viewsAreSavedReplacedRenamedAndDeleted() {
        SavedViews views = SavedViews.NONE
                .with(new SavedView("mine", QUERY))
                .with(new SavedView(" other ", QueueQuery.ALL))
                .with(new SavedView("mine", QueueQuery.ALL.withText("x")));
        SavedViews read = SavedViews.read(views.write());
        assertThat(read.views())
                .containsExactly(
                        new SavedView("mine", QueueQuery.ALL.withText("x")), new SavedView("other", QueueQuery.ALL));
        assertThat(read.renamed("other", "flagged").views().stream().map(SavedView::name))
                .containsExactly("mine", "flagged");
        assertThatThrownBy(() -> read.renamed("other", "mine")).hasMessageContaining("mine");
        assertThatThrownBy(() -> read.renamed("other", "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(read.without("mine").views().stream().map(SavedView::name)).containsExactly("other");
    }

    @Test
    void whatIsUnknownIsKept() {
        String text = """
                {"version": 1, "colour": "red", "views": [
                  {"name": "a", "icon": "star", "query": {"text": "x", "depth": 3}}]}
                """;
        String written = SavedViews.read(text)
                .with(new SavedView("a", QUERY))
                .renamed("a", "b")
                .write();
        assertThat(written).contains("\"colour\":\"red\"", "\"icon\":\"star\"", "\"depth\":3");
        assertThat(SavedViews.read(written).find("b").orElseThrow().query()).isEqualTo(QUERY);
    }

    @Test
    void aBadViewIsToldKeptAndTheOthersAreUsable() {
        String text = """
                {"version": 1, "views": [
                  {"name": "bad range", "query": {"ranges": {"sa": {"from": 2, "to": 1}}}},
                  {"name": "bad order", "query": {"order": {"by": "mood"}}},
                  {"name": "  ", "query": {}},
                  7,
                  {"name": "good", "query": {}}]}
                """;
        SavedViews views = SavedViews.read(text);
        assertThat(views.views()).containsExactly(new SavedView("good", QueueQuery.ALL));
        assertThat(views.problems()).hasSize(4).anyMatch(p -> p.contains("bad range"));
        assertThat(views.write()).contains("bad range", "mood");
    }

    @Test
    void textThatIsNoneOfOursIsRefusedWithTheReason() {
        assertThatThrownBy(() -> SavedViews.read("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SavedViews.read("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SavedViews.read("{\"version\": 2, \"views\": []}"))
                .hasMessageContaining("newer");
        for (String bad : List.of(
                "[]",
                "{\"facets\": 3}",
                "{\"facets\": {\"a\": \"b\"}}",
                "{\"facets\": {\"a\": [1]}}",
                "{\"ranges\": {\"a\": {\"from\": \"x\"}}}",
                "{\"text\": 1}",
                "{\"grouped\": 1}",
                "{\"order\": {\"by\": \"random\"}}",
                "{\"order\": {\"by\": \"column\"}}")) {
            assertThatThrownBy(() -> QueryJson.read(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
