package gsi.app.queue;

import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What the queue can be narrowed by: facets with counts, numbers with histograms, and a field that finds any of them. */
final class FacetPane extends VBox {

    private static final Set<QueueFacet> OPEN = EnumSet.of(QueueFacet.STATUS, QueueFacet.OPERATION);

    private final QueueModel queue;
    private final TextField find = new TextField();
    private final List<FacetSection> facets;
    private final List<RangeSection> ranges;

    FacetPane(QueueModel queue, CommandTable commands, Texts texts) {
        this.queue = queue;
        getStyleClass().add("facet-pane");
        facets = Arrays.stream(QueueFacet.values())
                .map(f -> new FacetSection(f, queue, texts, OPEN.contains(f)))
                .toList();
        ranges = Arrays.stream(QueueNumber.values())
                .map(n -> new RangeSection(n, queue, texts))
                .toList();
        find.setPromptText(texts.get("queue.facet.find"));
        find.setTooltip(new Tooltip(texts.get("queue.facet.find.tip")));
        find.textProperty().subscribe(text -> refresh());
        find.setOnAction(e -> toggleFirst());
        VBox all = new VBox();
        all.getStyleClass().add("facet-list");
        all.getChildren().addAll(facets);
        all.getChildren().addAll(ranges);
        ScrollPane scroll = new ScrollPane(all);
        scroll.getStyleClass().add("facet-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().addAll(find, new HiddenNote(queue, commands, texts), scroll);
        queue.resultProperty().subscribe(r -> refresh());
        queue.queryProperty().subscribe(q -> refresh());
        visibleProperty().subscribe(v -> refresh());
    }

    /** The first value found, chosen or no longer: filtering without a mouse. */
    private void toggleFirst() {
        if (find.getText().isBlank()) {
            return;
        }
        facets.stream()
                .filter(f -> f.isVisible() && f.first().isPresent())
                .findFirst()
                .ifPresent(f -> f.toggle(f.first().orElseThrow()));
        find.selectAll();
    }

    private void refresh() {
        if (isVisible() && queue.resultProperty().get() != null) {
            facets.forEach(f -> f.find(find.getText()));
            ranges.forEach(r -> r.find(find.getText()));
        }
    }

    void focusFind() {
        find.requestFocus();
        find.selectAll();
    }
}
