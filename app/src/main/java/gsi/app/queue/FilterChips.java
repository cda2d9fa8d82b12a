package gsi.app.queue;

import gsi.annotation.queue.QueueQuery;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** What narrows the queue now, one chip each; a click takes it away. */
final class FilterChips extends FlowPane {

    private static final double WIDEST = 230;

    private final QueueModel queue;
    private final QueueWords words;
    private final Texts texts;

    FilterChips(QueueModel queue, Texts texts) {
        super(4, 4);
        this.queue = queue;
        this.texts = texts;
        this.words = new QueueWords(texts);
        getStyleClass().add("filter-chips");
        setPrefWrapLength(WIDEST);
        queue.queryProperty().subscribe(this::show);
    }

    private void show(QueueQuery query) {
        getChildren().clear();
        query.facets()
                .forEach((column, values) -> QueueFacet.of(column)
                        .ifPresent(facet -> chip(
                                texts.get(
                                        "queue.chip",
                                        words.facet(facet),
                                        values.stream()
                                                .map(v -> words.value(facet, v))
                                                .collect(Collectors.joining(", "))),
                                query.withFacet(column, Set.of()))));
        query.ranges()
                .forEach((column, range) -> QueueNumber.of(column)
                        .ifPresent(number -> chip(
                                texts.get("queue.chip", words.number(number), words.range(range)),
                                query.withRange(column, null))));
        if (!query.text().isBlank()) {
            chip(texts.get("queue.chip.text", query.text().strip()), query.withText(""));
        }
        if (getChildren().size() > 1) {
            Hyperlink clear = new Hyperlink(texts.get("queue.clear"));
            clear.setFocusTraversable(false);
            clear.setOnAction(e -> queue.queryProperty().set(query.withoutFilters()));
            getChildren().add(clear);
        }
        FacetSection.setShown(this, !getChildren().isEmpty());
    }

    private void chip(String says, QueueQuery without) {
        Node cross = Icon.CANCEL.node();
        Button chip = new Button(says, cross);
        chip.getStyleClass().addAll("filter-chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMnemonicParsing(false);
        chip.setFocusTraversable(false);
        chip.setMaxWidth(WIDEST);
        chip.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        chip.setTooltip(new Tooltip(texts.get("queue.chip.tip", says)));
        chip.setAccessibleText(texts.get("queue.chip.tip", says));
        chip.setOnAction(e -> queue.queryProperty().set(without));
        getChildren().add(chip);
    }
}
