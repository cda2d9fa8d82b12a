package gsi.app.palette;

import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field and what is found by what is typed into it. Enter does the marked entry, arrows mark another. */
public final class PaletteCard extends VBox {

    private static final int MOST = 50;
    private static final double ROW = 34;

    private final List<PaletteSource> sources;
    private final LatestOnly finding;
    private final Consumer<PaletteEntry> onChosen;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private boolean looking;
    private boolean chooseWhenFound;

    /** @param onChosen takes the entry that a person chose, also one that cannot be done now */
    public PaletteCard(List<PaletteSource> sources, TaskRunner runner, Texts texts, Consumer<PaletteEntry> onChosen) {
        this.sources = List.copyOf(sources);
        this.finding = new LatestOnly(runner);
        this.onChosen = onChosen;
        getStyleClass().add("palette");
        field.setPromptText(texts.get("palette.prompt"));
        field.getStyleClass().add("palette-field");
        list.setFixedCellSize(ROW);
        list.setPrefSize(620, 12 * ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(v -> new Cell());
        Label nothing = new Label(texts.get("palette.none"));
        nothing.getStyleClass().add("help-keys");
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label foot = new Label(texts.get("palette.foot"));
        foot.getStyleClass().add("help-keys");
        getChildren().addAll(field, list, foot);
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(e -> choose());
    }

    private void find(String typed) {
        looking = true;
        chooseWhenFound = false;
        List<PaletteSource> now = sources.stream().map(PaletteSource::prepare).toList();
        finding.io(
                () -> {
                    List<PaletteEntry> out = new ArrayList<>();
                    for (PaletteSource source : now) {
                        out.addAll(source.find(typed.strip(), MOST - Math.min(MOST, out.size())));
                    }
                    return out;
                },
                found -> {
                    looking = false;
                    list.getItems().setAll(found);
                    list.getSelectionModel().selectFirst();
                    list.scrollTo(0);
                    if (chooseWhenFound) {
                        choose();
                    }
                },
                error -> {
                    looking = false;
                    list.getItems().clear();
                });
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(10);
            case PAGE_UP -> move(-10);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int count = list.getItems().size();
        if (count > 0) {
            int at = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, count - 1);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 5));
        }
    }

    private void choose() {
        if (looking) {
            // What is listed belongs to what was typed before: doing that could decide a sample by mistake.
            chooseWhenFound = true;
            return;
        }
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            finding.cancel();
            onChosen.accept(entry);
        }
    }

    /** Goes to the field, so that typing can begin at once. */
    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private static final class Cell extends ListCell<PaletteEntry> {
        private final HBox iconPlace = new HBox();
        private final Label name = new Label();
        private final Label detail = new Label();
        private final Label keys = new Label();
        private final HBox content;

        Cell() {
            iconPlace.setMinWidth(22);
            iconPlace.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            detail.getStyleClass().add("help-keys");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            keys.getStyleClass().add("key-hint");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            content = new HBox(8, iconPlace, name, gap, detail, keys);
            content.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Icon icon = entry.icon();
            iconPlace.getChildren().setAll(icon == null ? List.of() : List.of(icon.node()));
            name.setText(entry.name());
            String whyNot = entry.whyNot();
            detail.setText(whyNot == null ? entry.detail() : whyNot);
            detail.setMinWidth(whyNot == null ? Region.USE_PREF_SIZE : 0);
            keys.setText(entry.keys());
            keys.setVisible(!entry.keys().isEmpty());
            keys.setManaged(!entry.keys().isEmpty());
            content.setOpacity(whyNot == null ? 1 : 0.55);
            setGraphic(content);
        }
    }
}
