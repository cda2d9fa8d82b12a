package gsi.app.review;

import gsi.app.review.Progress.Count;
import gsi.app.review.Progress.Facet;
import gsi.app.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far the review is, by operation, label, scene and model, and how this session and today went. */
public final class ProgressCard extends VBox {

    private static final double ROW = 24;
    private static final int ROWS_SHOWN = 7;

    private final Texts texts;

    public ProgressCard(Progress progress, PaceSummary pace, Texts texts) {
        this.texts = texts;
        getStyleClass().add("progress-card");
        Label title = new Label(texts.get("progress.title"));
        title.getStyleClass().add("overlay-title");
        Count whole = progress.whole();
        ShareBar bar = new ShareBar();
        bar.getStyleClass().add("progress-whole");
        bar.show(whole.mine(), whole.decided(), whole.total());
        GridPane facets = new GridPane(28, 10);
        Facet[] all = Facet.values();
        for (int i = 0; i < all.length; i++) {
            Node list = facet(all[i], progress);
            GridPane.setHgrow(list, Priority.ALWAYS);
            facets.add(list, i % 2, i / 2);
        }
        getChildren()
                .addAll(
                        title,
                        bar,
                        line("progress.whole", whole.decided(), whole.total(), whole.mine()),
                        line("progress.session", pace.session(), progress.today()),
                        pace(pace),
                        legend(),
                        facets);
    }

    private Label line(String key, Object... arguments) {
        return new Label(texts.get(key, arguments));
    }

    private Label pace(PaceSummary pace) {
        Label label = new Label(
                pace.perHour().isEmpty()
                        ? texts.get("progress.pace.none")
                        : texts.get("progress.pace", Math.round(pace.perHour().getAsDouble()))
                                + pace.left()
                                        .map(left -> " " + texts.get("progress.left", PaceText.time(left, texts)))
                                        .orElse(""));
        label.getStyleClass().add("help-keys");
        return label;
    }

    private Node legend() {
        HBox legend = new HBox(
                5,
                swatch(1, 1),
                line("progress.mine"),
                swatch(0, 1),
                line("progress.others"),
                swatch(0, 0),
                line("progress.open"));
        legend.getStyleClass().add("progress-legend");
        return legend;
    }

    private static Node swatch(int mine, int all) {
        ShareBar swatch = new ShareBar();
        swatch.show(mine, all, 1);
        swatch.getStyleClass().add("progress-swatch");
        return swatch;
    }

    private Node facet(Facet facet, Progress progress) {
        List<Count> counts = progress.facets().getOrDefault(facet, List.of());
        Label head = new Label(texts.get(facet.textKey(), counts.size()));
        head.getStyleClass().add("help-group");
        ListView<Count> list = new ListView<>();
        list.getItems().setAll(counts);
        list.setCellFactory(view -> new Row(facet, texts));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.clamp(counts.size(), 1, ROWS_SHOWN) + 2);
        list.setPlaceholder(new Label(texts.get("progress.nothing")));
        list.setFocusTraversable(false);
        return new VBox(2, head, list);
    }

    /** One value: name, bar, numbers. */
    private static final class Row extends ListCell<Count> {
        private final Facet facet;
        private final Texts texts;
        private final Label name = new Label();
        private final ShareBar bar = new ShareBar();
        private final Label numbers = new Label();
        private final HBox line = new HBox(8, name, bar, numbers);

        Row(Facet facet, Texts texts) {
            this.facet = facet;
            this.texts = texts;
            name.getStyleClass().add("progress-name");
            numbers.getStyleClass().add("progress-numbers");
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(bar, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(@Nullable Count count, boolean empty) {
            super.updateItem(count, empty);
            if (count == null || empty) {
                setGraphic(null);
                return;
            }
            name.setText(nameOf(count.value()));
            bar.show(count.mine(), count.decided(), count.total());
            numbers.setText(texts.get("progress.count", count.decided(), count.total()));
            setGraphic(line);
        }

        private String nameOf(String value) {
            if (facet == Facet.OPERATION) {
                return texts.get("operation." + value);
            }
            return value.isEmpty() ? texts.get("progress.unnamed") : value;
        }
    }
}
