package gsi.app.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.queue.QueueOrder;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueResult;
import gsi.app.testdata.TinyData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue as a person uses it: by mouse and by keys, while the keys go on deciding. */
class QueueScreenTest extends DeskTest {

    private TinyData data;

    @BeforeEach
    void openSixSamples() {
        data = TinyData.begin(dir.resolve("data"), "fine", "bold");
        for (int i = 0; i < 6; i++) {
            data.add("photo", String.valueOf(i), (i % 2 == 0 ? "Move" : "Rotate") + " the mug, " + i);
        }
        desk.open(data.writeDetections().root());
    }

    private List<String> queue() {
        return Fx.call(() -> desk.review().visible().stream()
                .map(r -> r.sample().key().queryId())
                .toList());
    }

    private QueueQuery query() {
        return Fx.call(() -> desk.review().queue().queryProperty().get());
    }

    private void ask(QueueQuery query) {
        Fx.run(() -> desk.review().queue().queryProperty().set(query));
        desk.settle();
    }

    private <T extends Node> T node(Class<T> type, Predicate<T> wanted) {
        return Fx.call(() -> type.cast(desk.nodes(n -> type.isInstance(n) && n.isVisible() && wanted.test(type.cast(n)))
                .getFirst()));
    }

    private void openFilters() {
        desk.key(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN);
        Fx.run(() -> desk.window().root().requestFocus());
    }

    private CheckBox value(String name) {
        return node(CheckBox.class, b -> b.getText().equals(name));
    }

    private void click(Node node, double share, KeyCombination.Modifier... held) {
        Fx.run(() -> {
            double x = node.getLayoutBounds().getWidth() * share;
            Event.fireEvent(node, Fx.mouse(MouseEvent.MOUSE_PRESSED, x, 5, MouseButton.PRIMARY, held));
        });
        desk.settle();
    }

    private Node line(int place) {
        return node(Node.class, n -> n instanceof ListCell<?> c && !c.isEmpty() && c.getIndex() == place);
    }

    @Test
    void aFacetValueNarrowsTheQueueAndItsCountSaysByHowMuch() {
        openFilters();
        CheckBox rotate = value("rotate");
        assertThat(rotate.getAccessibleText()).endsWith(", 3");
        Fx.run(rotate::fire);
        desk.settle();
        assertThat(queue()).containsExactly("1", "3", "5");
        assertThat(value("move").getAccessibleText())
                .as("counted as if the facet were free")
                .endsWith(", 3");
        desk.key(KeyCode.A);
        assertThat(desk.review().decidedProperty().get())
                .as("keys go on deciding")
                .isEqualTo(1);
        Fx.run(() -> ((Button) desk.nodes(n -> n.getStyleClass().contains("filter-chip"))
                        .getFirst())
                .fire());
        desk.settle();
        assertThat(queue()).hasSize(6);
    }

    @Test
    void aValueIsChosenByTypingItsName() {
        desk.key(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN);
        desk.type("rota");
        desk.key(KeyCode.ENTER);
        assertThat(queue()).containsExactly("1", "3", "5");
        assertThat(desk.review().decidedProperty().get()).isZero();
    }

    @Test
    void theSearchFindsAsOneTypesAndAnEmptyResultSaysWhatToDo() {
        desk.key(KeyCode.F, SHORTCUT_DOWN);
        desk.type("rotate");
        assertThat(queue()).containsExactly("1", "3", "5");
        desk.type("zzz");
        assertThat(queue()).isEmpty();
        assertThat(desk.visibleTexts()).contains(desk.texts.get("queue.empty"), desk.texts.get("queue.clear"));
        Fx.run(() -> node(Button.class, b -> desk.texts.get("queue.clear").equals(b.getText()))
                .fire());
        desk.settle();
        assertThat(queue()).hasSize(6);
        assertThat(query().text()).isEmpty();
    }

    @Test
    void decidedRowsStayUntilThePersonRefreshes() {
        ask(QueueQuery.ALL.withFacet("status", Set.of("none")));
        desk.key(KeyCode.A);
        desk.key(KeyCode.X);
        assertThat(queue()).hasSize(6);
        assertThat(desk.shown()).isEqualTo("photo_2");
        desk.waitForText("2 no longer match – refresh");
        desk.key(KeyCode.F5);
        assertThat(queue()).containsExactly("2", "3", "4", "5");
        assertThat(desk.shown()).isEqualTo("photo_2");
    }

    @Test
    void scoresThatArriveNeverMoveTheSampleOnScreen() {
        ask(QueueQuery.ALL.withOrder(QueueOrder.by("sa", true)));
        Fx.run(() ->
                desk.review().showKey(desk.review().visible().get(3).sample().key()));
        String shown = desk.shown();
        List<String> before = queue();
        Fx.until("scores are in the columns", () -> known("sa") >= 3);
        assertThat(desk.shown()).isEqualTo(shown);
        assertThat(queue()).isEqualTo(before);
        desk.key(KeyCode.F5);
        assertThat(queue()).startsWith("0", "2", "4");
        assertThat(desk.shown()).isEqualTo(shown);
    }

    @Test
    void aDragOverTheHistogramSetsARangeAndSoDoesTyping() {
        TinyData.put(data.editFile("photo", "0"), """
                {"prompt": "Move the mug, 0", "target": "mug", "original_bbox_3d": [0, 0, 1.5, 0.2, 0.2, 0.2, 0],
                 "new_bbox_3d": [0.2, 0, 1.5, 0.2, 0.2, 0.2, 0], "camera_intrinsics": %s}
                """.formatted(TinyData.K));
        desk.open(data.root());
        Fx.until("scores are in the columns", () -> known("displacement") >= 3);
        openFilters();
        String name = desk.texts.get("queue.number.unit", desk.texts.get("scores.displacement"), "cm");
        Fx.run(() -> node(ToggleButton.class, t -> name.equals(t.getText())).fire());
        Node bars = node(Node.class, n -> n.getStyleClass().contains("histogram") && isInside(n));
        click(bars, 0.7);
        assertThat(queue())
                .as("photo_0 is 20 cm off, turns have no place to miss")
                .containsExactly("2", "4");
        TextField least = node(TextField.class, f -> (name + ", least").equals(f.getAccessibleText()));
        Fx.run(() -> {
            least.requestFocus();
            least.setText("5");
            least.fireEvent(new ActionEvent());
        });
        desk.settle();
        assertThat(queue()).isEmpty();
        assertThat(query().ranges())
                .hasEntrySatisfying(
                        "displacement", range -> assertThat(range.from()).isEqualTo(5));
    }

    private static boolean isInside(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private int known(String column) {
        QueueResult result = desk.review().queue().resultProperty().get();
        return result == null ? 0 : result.histogram(column).known();
    }

    @Test
    void theGridShowsTheSameQueueAndAClickShowsASample() {
        desk.key(KeyCode.G, SHORTCUT_DOWN);
        List<Node> tiles = Fx.call(() -> desk.nodes(n -> n.getStyleClass().contains("queue-tile") && n.isVisible()));
        assertThat(tiles).hasSize(6);
        click(tiles.get(4), 0.5);
        assertThat(desk.shown()).isEqualTo("photo_4");
        desk.key(KeyCode.F);
        assertThat(desk.review().decidedProperty().get()).isEqualTo(1);
        desk.open(data.root());
        assertThat(Fx.call(() -> node(Node.class, n -> n.getStyleClass().contains("queue-grid"))
                        .isVisible()))
                .as("and is there again after reopening")
                .isTrue();
    }

    @Test
    void shiftAndCtrlChooseSeveral() {
        click(line(1), 0.5);
        assertThat(desk.shown()).isEqualTo("photo_1");
        click(line(3), 0.5, SHIFT_DOWN);
        assertThat(desk.shown()).as("choosing does not leave the sample").isEqualTo("photo_1");
        assertThat(chosen()).containsExactly("1", "2", "3");
        click(line(5), 0.5, SHORTCUT_DOWN);
        click(line(2), 0.5, SHORTCUT_DOWN);
        assertThat(chosen()).containsExactly("1", "3", "5");
        assertThat(desk.visibleTexts()).contains("3 selected");
        click(line(0), 0.5);
        assertThat(chosen()).isEmpty();
        desk.key(KeyCode.DOWN, SHIFT_DOWN);
        desk.key(KeyCode.DOWN, SHIFT_DOWN);
        assertThat(chosen()).containsExactly("0", "1", "2");
        desk.key(KeyCode.UP, SHIFT_DOWN);
        assertThat(chosen()).containsExactly("0", "1");
        desk.key(KeyCode.A, SHORTCUT_DOWN);
        assertThat(chosen()).hasSize(6);
        assertThat(desk.review().decidedProperty().get()).isZero();
    }

    private List<String> chosen() {
        return Fx.call(() -> desk.review().queue().selection().keys().stream()
                .map(k -> k.queryId())
                .toList());
    }

    @Test
    void aViewIsSavedByNameAndOpenedAgain() {
        ask(QueueQuery.ALL.withFacet("operation", Set.of("rotate")));
        Fx.run(() -> menu("queue.views").getItems().getLast().fire());
        desk.type("my turns");
        desk.key(KeyCode.ENTER);
        ask(QueueQuery.ALL);
        Fx.run(() -> item(menu("queue.views").getItems(), "my turns").fire());
        desk.settle();
        assertThat(queue()).containsExactly("1", "3", "5");
        Fx.run(() -> item(menu("queue.views").getItems(), desk.texts.get("queue.view.undecided"))
                .fire());
        desk.settle();
        assertThat(queue()).hasSize(6);
        assertThat(desk.review().decidedProperty().get()).isZero();
    }

    private MenuButton menu(String nameKey) {
        MenuButton menu = node(MenuButton.class, m -> desk.texts.get(nameKey).equals(m.getAccessibleText()));
        menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
        return menu;
    }

    private static MenuItem item(List<MenuItem> items, String name) {
        return items.stream().filter(i -> name.equals(i.getText())).findFirst().orElseThrow();
    }

    @Test
    void theTableSortsByTheColumnThatIsClicked() {
        desk.key(KeyCode.L, SHORTCUT_DOWN);
        Labeled head = node(
                Labeled.class,
                l -> l.getStyleClass().contains("column-name")
                        && l.getText().equals(desk.texts.get("queue.facet.operation")));
        Runnable clickHead =
                () -> head.getOnMouseClicked().handle(Fx.mouse(MouseEvent.MOUSE_CLICKED, 1, 1, MouseButton.PRIMARY));
        Fx.run(clickHead);
        desk.settle();
        assertThat(queue()).containsExactly("0", "2", "4", "1", "3", "5");
        Fx.run(clickHead);
        desk.settle();
        assertThat(queue()).containsExactly("1", "3", "5", "0", "2", "4");
        Fx.run(() -> {
            TableView<?> table = node(TableView.class, t -> true);
            table.getSelectionModel().select(1);
            table.requestFocus();
        });
        desk.key(KeyCode.ENTER);
        assertThat(desk.shown()).isEqualTo("photo_3");
        assertThat(desk.review().decidedProperty().get()).isZero();
    }

    @Test
    void theTableOpensAtTheShownSampleAndIsGoneThroughByKeys() {
        TinyData many = TinyData.write(dir.resolve("many"), 400, "bold");
        desk.open(many.root());
        ask(QueueQuery.ALL.withOrder(QueueOrder.random(5)));
        List<String> order = queue();
        Fx.run(() ->
                desk.review().showKey(desk.review().visible().get(360).sample().key()));
        desk.settle();
        desk.key(KeyCode.L, SHORTCUT_DOWN);
        TableView<?> table = Fx.call(() -> node(TableView.class, t -> true));
        assertThat(Fx.call(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(360);
        Fx.until(
                "the shown sample's row is in view",
                () -> desk.nodes(n -> n instanceof TableRow<?> r && r.getIndex() == 360 && r.isSelected()).stream()
                        .anyMatch(n -> bottom(n) < bottom(table)));
        desk.key(KeyCode.DOWN);
        desk.key(KeyCode.ENTER);
        assertThat(desk.shown()).isEqualTo("photo_" + order.get(361));
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    @Test
    void theOpenQueryIsThereAfterReopening() {
        ask(QueueQuery.ALL.withFacet("operation", Set.of("rotate")).withOrder(QueueOrder.random(5)));
        List<String> order = queue();
        Fx.run(() ->
                desk.review().showKey(desk.review().visible().get(1).sample().key()));
        desk.settle();
        String shown = desk.shown();
        desk.open(data.root());
        assertThat(queue()).isEqualTo(order);
        assertThat(desk.shown()).isEqualTo(shown);
        assertThat(node(TextField.class, f -> f.getText().equals("5"))).isNotNull();
    }

    @Test
    void listAndToggleNeverTakeTheFocus() {
        List<Node> all = new ArrayList<>();
        Fx.run(() -> {
            all.addAll(desk.nodes(n -> n instanceof ToggleButton || n instanceof ListView));
            assertThat(all).isNotEmpty().noneMatch(Node::isFocusTraversable);
        });
    }
}
