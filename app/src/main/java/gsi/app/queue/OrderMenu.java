package gsi.app.queue;

import gsi.annotation.queue.QueueOrder;
import gsi.annotation.queue.QueueQuery;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** In which order to work: chosen from a menu, its direction by a button, the seed of a random one in a field. */
final class OrderMenu extends HBox {

    private static final List<QueueNumber> SCORES = List.of(
            QueueNumber.SA,
            QueueNumber.IC,
            QueueNumber.PAPER_SA,
            QueueNumber.PAPER_IC,
            QueueNumber.EL,
            QueueNumber.SSIM,
            QueueNumber.LPIPS,
            QueueNumber.MSE);
    private static final List<QueueNumber> ERRORS =
            List.of(QueueNumber.DISPLACEMENT, QueueNumber.DIRECTION, QueueNumber.ROTATION, QueueNumber.SIZE);
    private static final List<QueueNumber> DOUBT = List.of(QueueNumber.PROFILES, QueueNumber.HUMAN, QueueNumber.MARGIN);

    private final QueueModel queue;
    private final QueueWords words;
    private final Texts texts;
    private final MenuButton choice = new MenuButton();
    private final Button direction = new Button();
    private final TextField seed = new TextField();

    OrderMenu(QueueModel queue, Texts texts) {
        super(4);
        this.queue = queue;
        this.texts = texts;
        this.words = new QueueWords(texts);
        getStyleClass().add("order-menu");
        setAlignment(Pos.CENTER_LEFT);
        choice.setFocusTraversable(false);
        choice.setMnemonicParsing(false);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setTooltip(new Tooltip(texts.get("queue.order.tip")));
        choice.getStyleClass().add("flat");
        HBox.setHgrow(choice, Priority.ALWAYS);
        // Made when it opens: it is long, and seldom needed.
        choice.setOnShowing(e -> choice.getItems().setAll(items()));
        choice.getItems().setAll(new MenuItem());
        direction.setFocusTraversable(false);
        direction.getStyleClass().addAll("button-icon", "flat");
        direction.setOnAction(e -> turn());
        seed.setPrefColumnCount(4);
        seed.setMinWidth(40);
        seed.setTooltip(new Tooltip(texts.get("queue.order.seed.tip")));
        seed.setAccessibleText(texts.get("queue.order.seed"));
        seed.setOnAction(e -> typed());
        seed.focusedProperty().subscribe(focused -> {
            if (!focused) {
                typed();
            }
        });
        getChildren().addAll(choice, seed, direction);
        queue.queryProperty().subscribe(this::show);
        queue.hidingProperty()
                .subscribe((before, now) -> show(queue.queryProperty().get()));
    }

    private boolean isByScore(QueueOrder order) {
        return order.column() != null && QueueSamples.SCORES.contains(order.column());
    }

    private void show(QueueQuery query) {
        QueueOrder order = query.order();
        String name = words.order(order);
        String hidden = queue.hidingProperty().get() && isByScore(order) ? texts.get("queue.order.hidden", name) : name;
        choice.setText(query.grouped() ? texts.get("queue.order.grouped.too", hidden) : hidden);
        boolean random = order.kind() == QueueOrder.Kind.RANDOM;
        FacetSection.setShown(seed, random);
        seed.setText(Long.toString(order.seed()));
        FacetSection.setShown(direction, !random);
        direction.setGraphic((order.descending() ? Icon.DESCENDING : Icon.ASCENDING).node());
        String tip = texts.get(order.descending() ? "queue.order.descending" : "queue.order.ascending");
        direction.setTooltip(new Tooltip(tip));
        direction.setAccessibleText(tip);
    }

    private List<MenuItem> items() {
        QueueQuery query = queue.queryProperty().get();
        CheckMenuItem grouped = new CheckMenuItem(texts.get("queue.order.grouped"));
        grouped.setSelected(query.grouped());
        grouped.setOnAction(e -> queue.queryProperty().set(query.withGrouped(!query.grouped())));
        return List.of(
                item(QueueOrder.FILE),
                item(QueueOrder.random(System.nanoTime() & 0xFFFF)),
                item(QueueOrder.by(QueueFacet.SCENE.column(), false)),
                new SeparatorMenuItem(),
                menu("queue.order.scores", SCORES),
                menu("queue.order.errors", ERRORS),
                menu("queue.order.doubt", DOUBT),
                facets(),
                new SeparatorMenuItem(),
                grouped);
    }

    private Menu menu(String nameKey, List<QueueNumber> numbers) {
        Menu menu = new Menu(texts.get(nameKey));
        numbers.forEach(n -> menu.getItems().add(item(QueueOrder.by(n.column(), n.greatestFirst()))));
        return menu;
    }

    private Menu facets() {
        Menu menu = new Menu(texts.get("queue.order.values"));
        menu.getItems().add(item(QueueOrder.by(QueueSamples.INSTRUCTION, false)));
        for (QueueFacet facet : QueueFacet.values()) {
            menu.getItems().add(item(QueueOrder.by(facet.column(), false)));
        }
        return menu;
    }

    private MenuItem item(QueueOrder order) {
        QueueOrder now = queue.queryProperty().get().order();
        RadioMenuItem item = new RadioMenuItem(words.order(order));
        item.setMnemonicParsing(false);
        @Nullable String column = order.column();
        item.setSelected(now.kind() == order.kind() && (column == null || column.equals(now.column())));
        item.setOnAction(e -> set(order));
        return item;
    }

    private void turn() {
        QueueOrder o = queue.queryProperty().get().order();
        set(new QueueOrder(o.kind(), o.column(), !o.descending(), o.seed()));
    }

    private void typed() {
        QueueOrder now = queue.queryProperty().get().order();
        if (now.kind() != QueueOrder.Kind.RANDOM) {
            return;
        }
        try {
            set(QueueOrder.random(Long.parseLong(seed.getText().strip())));
        } catch (NumberFormatException e) {
            seed.setText(Long.toString(now.seed()));
        }
    }

    private void set(QueueOrder order) {
        queue.queryProperty().set(queue.queryProperty().get().withOrder(order));
    }
}
