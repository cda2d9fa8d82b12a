package gsi.app.review;

import gsi.app.media.Thumbnails;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The queue: search, status filter, and the samples with thumbnail and status. */
public final class QueueView extends VBox {

    private final TextField search = new TextField();
    private final ListView<QueueRow> list = new ListView<>();
    private boolean following;

    public QueueView(ReviewModel model, Thumbnails thumbnails, Texts texts) {
        getStyleClass().add("queue");
        search.setPromptText(texts.get("queue.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        Node glass = Icon.SEARCH.node();
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox searchBar = new HBox(6, glass, search);
        searchBar.setAlignment(Pos.CENTER_LEFT);
        searchBar.getStyleClass().add("queue-search");

        ChoiceBox<StatusFilter> status = new ChoiceBox<>();
        status.getItems().setAll(StatusFilter.values());
        status.setConverter(new FilterNames(texts));
        status.valueProperty().bindBidirectional(model.filterProperty());
        status.setFocusTraversable(false);
        Label count = new Label();
        count.getStyleClass().add("queue-count");
        count.setMinWidth(USE_PREF_SIZE);
        status.setMinWidth(0);
        model.visible().addListener((ListChangeListener<QueueRow>) c -> count.setText(countText(model, texts)));
        count.setText(countText(model, texts));
        HBox filterBar = new HBox(8, status, count);
        filterBar.setAlignment(Pos.CENTER_LEFT);

        list.setItems(model.visible());
        list.setFixedCellSize(QueueCell.HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(v -> new QueueCell(texts, thumbnails, model.modelProperty()));
        Label nothing = new Label(texts.get("queue.empty"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("queue-nothing");
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(searchBar, filterBar, list);

        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                model.show(row);
            }
        });
        model.currentProperty().subscribe(row -> follow(model));
        model.modelProperty().subscribe((a, b) -> list.refresh());
    }

    private static String countText(ReviewModel model, Texts texts) {
        return texts.get(
                "queue.count", model.visible().size(), model.data().samples().size());
    }

    /** Selects what the model shows, and brings it into view without moving more than needed. */
    private void follow(ReviewModel model) {
        QueueRow row = model.currentProperty().get();
        int place = row == null ? -1 : model.placeOf(row.sample().key());
        following = true;
        try {
            if (place < 0) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(place);
                reveal(place);
            }
        } finally {
            following = false;
        }
    }

    private void reveal(int place) {
        int visibleRows = Math.max(1, (int) (list.getHeight() / QueueCell.HEIGHT));
        // One line before the selected one stays in view, so that a person sees where they come from.
        list.scrollTo(Math.max(0, place - (visibleRows > 3 ? 1 : 0)));
    }

    /** Puts the cursor into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private static final class FilterNames extends StringConverter<StatusFilter> {
        private final Texts texts;

        FilterNames(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(StatusFilter filter) {
            return texts.get(filter.textKey());
        }

        @Override
        public StatusFilter fromString(String text) {
            throw new UnsupportedOperationException("the list of filters is not typed into");
        }
    }
}
