package gsi.app.queue;

import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueResult;
import gsi.annotation.queue.ValueCount;
import gsi.app.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The values of one facet, each with how many samples it would give; those that matter most where there are many. */
final class FacetSection extends VBox {

    /** Values shown at once: more are found by searching. */
    private static final int MOST = 12;

    private final QueueFacet facet;
    private final QueueModel queue;
    private final QueueWords words;
    private final Texts texts;
    private final SectionHead head;
    private final VBox body = new VBox(1);
    private final Label more = new Label();
    private final List<Line> lines = new ArrayList<>();
    private String wanted = "";

    FacetSection(QueueFacet facet, QueueModel queue, Texts texts, boolean open) {
        this.facet = facet;
        this.queue = queue;
        this.texts = texts;
        this.words = new QueueWords(texts);
        getStyleClass().add("facet-section");
        head = new SectionHead(words.facet(facet), open, this::refresh);
        more.getStyleClass().add("facet-more");
        getChildren().addAll(head, body, more);
    }

    /** Shows only values in which this text is. */
    void find(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        refresh();
    }

    /** The first value that is found, for who presses Enter. */
    Optional<String> first() {
        return lines.stream().filter(Region::isVisible).findFirst().map(l -> l.value);
    }

    QueueFacet facet() {
        return facet;
    }

    void refresh() {
        QueueResult result = queue.resultProperty().get();
        if (result == null) {
            return;
        }
        Set<String> chosen = queue.queryProperty().get().facets().getOrDefault(facet.column(), new TreeSet<>());
        List<ValueCount> all = new ArrayList<>(result.counts(facet.column()));
        all.removeIf(c -> c.rows() == 0 && !chosen.contains(c.value()));
        chosen.stream()
                .filter(v -> all.stream().noneMatch(c -> c.value().equals(v)))
                .forEach(v -> all.add(new ValueCount(v, 0)));
        List<ValueCount> found = all.stream().filter(this::isWanted).toList();
        boolean searched = !wanted.isEmpty();
        setShown(this, searched ? !found.isEmpty() : all.size() > 1 || !chosen.isEmpty());
        head.tell(chosen.isEmpty() ? "" : texts.get("queue.facet.chosen", chosen.size()));
        boolean open = head.isOpen() || searched;
        head.pointOpen(open);
        setShown(body, open);
        setShown(more, open && found.size() > MOST);
        more.setText(texts.get("queue.facet.more", found.size() - MOST));
        show(open ? most(found, chosen) : List.of(), chosen);
    }

    private boolean isWanted(ValueCount c) {
        return words.value(facet, c.value()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static List<ValueCount> most(List<ValueCount> found, Set<String> chosen) {
        if (found.size() <= MOST) {
            return found;
        }
        List<ValueCount> kept = found.stream()
                .sorted(Comparator.comparing((ValueCount c) -> !chosen.contains(c.value()))
                        .thenComparing(Comparator.comparingInt(ValueCount::rows).reversed()))
                .limit(MOST)
                .toList();
        return found.stream().filter(kept::contains).toList();
    }

    /** Lines are used again, so that none is exchanged under the mouse while counts change. */
    private void show(List<ValueCount> values, Set<String> chosen) {
        while (lines.size() < values.size()) {
            Line line = new Line();
            lines.add(line);
            body.getChildren().add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            setShown(lines.get(i), i < values.size());
            if (i < values.size()) {
                lines.get(i).show(values.get(i), chosen.contains(values.get(i).value()));
            }
        }
    }

    static void setShown(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    /** Chooses a value, or no longer. */
    void toggle(String value) {
        QueueQuery query = queue.queryProperty().get();
        Set<String> next = new TreeSet<>(query.facets().getOrDefault(facet.column(), new TreeSet<>()));
        if (!next.remove(value)) {
            next.add(value);
        }
        queue.queryProperty().set(query.withFacet(facet.column(), next));
    }

    private final class Line extends HBox {
        private final CheckBox box = new CheckBox();
        private final Label count = new Label();
        private String value = "";

        Line() {
            super(6);
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("facet-line");
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
            box.setMinWidth(0);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            HBox.setHgrow(box, Priority.ALWAYS);
            count.getStyleClass().add("facet-count");
            count.setMinWidth(USE_PREF_SIZE);
            box.setOnAction(e -> toggle(value));
            getChildren().addAll(box, count);
        }

        void show(ValueCount c, boolean chosen) {
            value = c.value();
            box.setText(words.value(facet, value));
            box.setSelected(chosen);
            count.setText(texts.get("queue.facet.count", c.rows()));
            box.setAccessibleText(words.facet(facet) + ", " + box.getText() + ", " + count.getText());
        }
    }
}
