package gsi.app.queue;

import gsi.annotation.queue.QueueOrder;
import gsi.annotation.queue.QueueResult;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The queue with all its columns. A click on a column's name sorts by it; a double click or Enter shows a sample. */
public final class ColumnsCard extends VBox {

    private static final double SCENE_WIDTH = 170;
    private static final double NAME_MARGIN = 44;

    private final QueueDesk desk;
    private final Texts texts;
    private final QueueWords words;
    private final TableView<QueueRow> table = new TableView<>();
    private final Runnable afterLayout = this::scrollToShown;
    private Subscription subscriptions = Subscription.EMPTY;

    /** @param close puts the card away */
    public ColumnsCard(QueueDesk desk, CommandTable commands, Texts texts, Runnable close) {
        this.desk = desk;
        this.texts = texts;
        this.words = new QueueWords(texts);
        getStyleClass().add("columns-card");
        Label title = new Label(texts.get("queue.columns"));
        title.getStyleClass().add("overlay-title");
        Label hint = new Label(texts.get("queue.columns.hint"));
        hint.getStyleClass().add("help-keys");
        HBox head = new HBox(16, title, hint);
        head.setAlignment(Pos.BASELINE_LEFT);
        table.getStyleClass().add("queue-table");
        table.setFixedCellSize(28);
        // The engine sorts; the table only says what by.
        table.setSortPolicy(t -> true);
        column(
                        texts.get("queue.columns.sample"),
                        null,
                        150,
                        r -> r.sample().key().key())
                .getStyleClass()
                .add("name-column");
        for (QueueFacet facet : QueueFacet.values()) {
            TableColumn<QueueRow, String> column = column(
                    words.facet(facet),
                    facet.column(),
                    facet == QueueFacet.SCENE ? SCENE_WIDTH : 92,
                    r -> facetText(r, facet));
            if (facet == QueueFacet.SCENE) {
                column.getStyleClass().add("name-column");
            }
        }
        column(
                texts.get("instruction.title"),
                QueueSamples.INSTRUCTION,
                260,
                r -> r.sample().edit().instruction().prompt());
        for (QueueNumber number : QueueNumber.values()) {
            column(words.number(number), number.column(), 92, r -> numberText(r, number))
                    .getStyleClass()
                    .add("number-column");
        }
        table.setRowFactory(t -> row(close));
        table.setOnKeyPressed(e -> {
            QueueRow chosen = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && chosen != null) {
                e.consume();
                close.run();
                desk.show().accept(chosen);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        setPrefSize(1800, 1200);
        getChildren().addAll(head, new HiddenNote(desk.queue(), commands, texts), table);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(afterLayout);
            }
            follow(now != null);
            if (now != null) {
                // Where a row lies in the view is known when the view has its size.
                now.addPostLayoutPulseListener(afterLayout);
            }
        });
    }

    /** Arrows go through the rows at once. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private void follow(boolean shown) {
        subscriptions.unsubscribe();
        subscriptions = !shown
                ? Subscription.EMPTY
                : Subscription.combine(
                        desk.queue().visibleProperty().subscribe(rows -> {
                            table.setItems(desk.queue().visible());
                            scrollToShown();
                        }),
                        desk.queue().resultProperty().subscribe(r -> table.refresh()),
                        desk.queue().queryProperty().subscribe(q -> showOrder(q.order())));
    }

    /** Chooses the row of the sample on screen, and has it in view with a few before it. */
    private void scrollToShown() {
        if (getScene() != null) {
            getScene().removePostLayoutPulseListener(afterLayout);
        }
        QueueRow current = desk.current().getValue();
        int place = current == null ? -1 : desk.queue().placeOf(current.sample().key());
        if (place >= 0) {
            table.getSelectionModel().select(place);
            table.scrollTo(Math.max(0, place - 3));
        }
    }

    private TableColumn<QueueRow, String> column(
            String name, @Nullable String sortedBy, double width, Function<QueueRow, String> text) {
        TableColumn<QueueRow, String> column = new TableColumn<>();
        Label head = new Label(name);
        head.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("column-name");
        head.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                sort(sortedBy);
            }
        });
        column.setGraphic(head);
        column.setSortable(false);
        column.setUserData(sortedBy);
        // A name is to be read whole, with the sign beside it that says which way it sorts.
        column.setPrefWidth(Math.max(width, new Text(name).getLayoutBounds().getWidth() + NAME_MARGIN));
        column.setCellValueFactory(f -> new ReadOnlyStringWrapper(text.apply(f.getValue())));
        table.getColumns().add(column);
        return column;
    }

    /** By this column, or the other way round where it is by it already. */
    private void sort(@Nullable String column) {
        QueueOrder now = desk.queue().queryProperty().get().order();
        boolean same = column == null ? now.kind() == QueueOrder.Kind.FILE : column.equals(now.column());
        boolean first = column != null
                && QueueNumber.of(column).map(QueueNumber::greatestFirst).orElse(false);
        boolean descending = same ? !now.descending() : first;
        QueueOrder next = column == null
                ? new QueueOrder(QueueOrder.Kind.FILE, null, descending, 0)
                : QueueOrder.by(column, descending);
        desk.queue().queryProperty().set(desk.queue().queryProperty().get().withOrder(next));
    }

    private void showOrder(QueueOrder order) {
        for (TableColumn<QueueRow, ?> column : table.getColumns()) {
            Object by = column.getUserData();
            boolean sorted = by == null ? order.kind() == QueueOrder.Kind.FILE : by.equals(order.column());
            if (column.getGraphic() instanceof Label head) {
                head.setGraphic(sorted ? (order.descending() ? Icon.DESCENDING : Icon.ASCENDING).node() : null);
            }
        }
    }

    private TableRow<QueueRow> row(Runnable close) {
        TableRow<QueueRow> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && row.getItem() != null) {
                close.run();
                desk.show().accept(row.getItem());
            }
        });
        return row;
    }

    private String facetText(QueueRow row, QueueFacet facet) {
        if (isHidden(row, facet.column())) {
            return texts.get("queue.hidden.cell");
        }
        QueueResult result = desk.queue().resultProperty().get();
        int n = desk.queue().samples().number(row.sample().key());
        if (result == null || n < 0 || n >= result.table().size()) {
            return "";
        }
        return String.join(
                ", ",
                result.table().values(facet.column(), n).stream()
                        .map(v -> words.value(facet, v))
                        .toList());
    }

    private boolean isHidden(QueueRow row, String column) {
        return QueueSamples.SCORES.contains(column) && desk.queue().isHidden(row);
    }

    private String numberText(QueueRow row, QueueNumber number) {
        if (isHidden(row, number.column())) {
            return texts.get("queue.hidden.cell");
        }
        QueueResult result = desk.queue().resultProperty().get();
        int n = desk.queue().samples().number(row.sample().key());
        return result == null || n < 0 || n >= result.table().size()
                ? ""
                : QueueWords.figure(result.table().number(number.column(), n));
    }
}
