package gsi.app.queue;

import gsi.annotation.queue.QueueQuery;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.media.Thumbnails;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The queue on screen: search, views, order, what narrows it, and the samples as a list or a grid. */
public final class QueueView extends VBox {

    private static final double FACETS_SHARE = 0.55;

    private final QueueDesk desk;
    private final QueueModel queue;
    private final Texts texts;
    private final TextField search = new TextField();
    private final ListView<QueueRow> list = new ListView<>();
    private final QueueGrid grid;
    private final StackPane samples = new StackPane();
    private final FacetPane facets;
    private final SplitPane parts = new SplitPane();
    private final ToggleButton filter = new ToggleButton();
    private final ToggleButton tiles = new ToggleButton();
    private final VBox nothing;
    private final ProjectSetting look;
    private boolean following;

    public QueueView(QueueDesk desk, Thumbnails thumbnails, CommandTable commands, Texts texts) {
        this.desk = desk;
        this.queue = desk.queue();
        this.texts = texts;
        this.grid = new QueueGrid(desk, thumbnails, texts);
        this.facets = new FacetPane(queue, commands, texts);
        this.look = new ProjectSetting(queue.project(), queue.runner(), "queue-look", e -> {});
        getStyleClass().add("queue");
        list.setFixedCellSize(QueueCell.HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(v -> new QueueCell(desk, thumbnails, texts));
        nothing = nothingFound();
        samples.getChildren().addAll(list, grid, nothing);
        parts.setOrientation(Orientation.VERTICAL);
        parts.getItems().setAll(samples);
        parts.getStyleClass().add("queue-parts");
        VBox.setVgrow(parts, Priority.ALWAYS);
        NameField name = new NameField(texts);
        getChildren()
                .addAll(
                        searchBar(),
                        buttons(name, commands),
                        new OrderMenu(queue, texts),
                        name,
                        new FilterChips(queue, texts),
                        selectionBar(commands),
                        outdatedBar(),
                        parts);
        addEventFilter(ScrollEvent.ANY, e -> queue.used());
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> queue.used());
        showLook(look.get().orElse(""));
        follow();
    }

    private Node searchBar() {
        search.setPromptText(texts.get("queue.search"));
        search.textProperty().subscribe((before, now) -> {
            QueueQuery query = queue.queryProperty().get();
            if (!query.text().equals(now)) {
                queue.queryProperty().set(query.withText(now));
            }
        });
        queue.queryProperty().subscribe(query -> {
            if (!search.getText().equals(query.text())) {
                search.setText(query.text());
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox bar = new HBox(6, Icon.SEARCH.node(), search);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("queue-search");
        return bar;
    }

    private Node buttons(NameField name, CommandTable commands) {
        toggle(filter, Icon.FILTER, "queue.filter");
        filter.setTooltip(commands.tooltip(Command.FILTER, texts.get("queue.filter.tip")));
        filter.selectedProperty().subscribe((before, now) -> {
            showFacets(now);
            rememberLook();
        });
        toggle(tiles, Icon.GRID, "queue.grid");
        tiles.setTooltip(commands.tooltip(Command.GRID, texts.get("queue.grid.tip")));
        tiles.selectedProperty().subscribe((before, now) -> {
            showTiles(now);
            rememberLook();
        });
        Button columns = commands.iconButton(Command.COLUMNS);
        Label count = new Label();
        count.getStyleClass().add("queue-count");
        count.setMinWidth(0);
        queue.visibleProperty()
                .subscribe(rows ->
                        count.setText(texts.get("queue.count", queue.visible().size(), queue.total())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(2, filter, new ViewMenu(desk, texts, name::ask), tiles, columns, gap, count);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("queue-buttons");
        return bar;
    }

    private void toggle(ToggleButton button, Icon icon, String textKey) {
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("button-icon", "flat");
        button.setFocusTraversable(false);
        button.setAccessibleText(texts.get(textKey));
    }

    private Node selectionBar(CommandTable commands) {
        Label says = new Label();
        says.getStyleClass().add("queue-count");
        Hyperlink clear = new Hyperlink(texts.get("queue.selection.clear"));
        clear.setFocusTraversable(false);
        clear.setOnAction(e -> queue.selection().clear());
        Hyperlink decide = new Hyperlink(texts.get("queue.selection.decide"));
        commands.connect(Command.BULK, decide);
        HBox bar = new HBox(4, says, decide, clear);
        bar.setAlignment(Pos.CENTER_LEFT);
        queue.selection().sizeProperty().subscribe(n -> {
            says.setText(texts.get("queue.selection", n));
            FacetSection.setShown(bar, n.intValue() > 0);
        });
        return bar;
    }

    private Node outdatedBar() {
        Hyperlink refresh = new Hyperlink();
        refresh.setFocusTraversable(false);
        refresh.setOnAction(e -> queue.refresh());
        Runnable tell = () -> {
            int leaving = queue.outdatedProperty().get();
            int coming = queue.comingProperty().get();
            boolean moved = queue.reorderedProperty().get();
            refresh.setText(
                    leaving > 0 && coming > 0
                            ? texts.get("queue.outdated.both", leaving, coming)
                            : leaving > 0
                                    ? texts.get("queue.outdated", leaving)
                                    : coming > 0 ? texts.get("queue.coming", coming) : texts.get("queue.reordered"));
            FacetSection.setShown(refresh, leaving > 0 || coming > 0 || moved);
        };
        queue.outdatedProperty().subscribe(n -> tell.run());
        queue.comingProperty().subscribe(n -> tell.run());
        queue.reorderedProperty().subscribe(n -> tell.run());
        return refresh;
    }

    private VBox nothingFound() {
        Label says = new Label(texts.get("queue.empty"));
        says.setWrapText(true);
        says.getStyleClass().add("queue-nothing");
        Button clear = new Button(texts.get("queue.clear"));
        clear.setFocusTraversable(false);
        clear.setOnAction(
                e -> queue.queryProperty().set(queue.queryProperty().get().withoutFilters()));
        VBox box = new VBox(4, says, clear);
        box.setAlignment(Pos.TOP_CENTER);
        queue.visibleProperty().subscribe(rows -> {
            boolean empty = queue.visible().isEmpty();
            box.setVisible(empty);
            FacetSection.setShown(clear, queue.queryProperty().get().filters());
            says.setText(texts.get(queue.total() == 0 ? "queue.nosample" : "queue.empty"));
        });
        return box;
    }

    private void follow() {
        queue.visibleProperty().subscribe(rows -> {
            following = true;
            list.setItems(queue.visible());
            following = false;
            grid.rebuild();
            reveal(desk.current().getValue());
        });
        desk.current().subscribe(this::reveal);
        desk.model().subscribe((before, now) -> repaint());
        queue.selection().revisionProperty().subscribe((before, now) -> repaint());
        queue.outdatedProperty().subscribe((before, now) -> repaint());
        queue.repaintsProperty().subscribe((before, now) -> repaint());
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                desk.show().accept(row);
            }
        });
    }

    private void repaint() {
        list.refresh();
        grid.refresh();
    }

    /** Marks what is on screen and brings it into view without moving more than needed. */
    private void reveal(@Nullable QueueRow row) {
        int place = row == null ? -1 : queue.placeOf(row.sample().key());
        following = true;
        try {
            if (place < 0) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(place);
                int seen = Math.max(1, (int) (list.getHeight() / QueueCell.HEIGHT));
                // One line before the selected one stays in view, so that a person sees where they come from.
                list.scrollTo(Math.max(0, place - (seen > 3 ? 1 : 0)));
            }
        } finally {
            following = false;
        }
        grid.reveal();
    }

    private void showFacets(boolean shown) {
        if (shown) {
            parts.getItems().setAll(facets, samples);
            parts.setDividerPositions(FACETS_SHARE);
        } else {
            parts.getItems().setAll(samples);
        }
        facets.setVisible(shown);
    }

    private void rememberLook() {
        look.set((tiles.isSelected() ? "grid" : "list") + (filter.isSelected() ? " filter" : ""));
    }

    private void showLook(String remembered) {
        List<String> words = List.of(remembered.split(" "));
        showTiles(words.contains("grid"));
        showFacets(words.contains("filter"));
        tiles.setSelected(words.contains("grid"));
        filter.setSelected(words.contains("filter"));
    }

    private void showTiles(boolean shown) {
        grid.setVisible(shown);
        list.setVisible(!shown);
    }

    /** Puts the cursor into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Opens the filters and puts the cursor where their values are found by name. */
    public void focusFilter() {
        filter.setSelected(true);
        facets.focusFind();
    }

    /** Shows pictures in place of lines, or lines again. */
    public void toggleGrid() {
        tiles.setSelected(!tiles.isSelected());
    }

    public QueueDesk desk() {
        return desk;
    }
}
