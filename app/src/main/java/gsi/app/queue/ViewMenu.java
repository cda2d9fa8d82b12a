package gsi.app.queue;

import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.SavedView;
import gsi.app.queue.QueueViews.Shipped;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** The views to open: those that come with the program, then the project's own, which can be saved, renamed and deleted. */
final class ViewMenu extends MenuButton {

    private final QueueDesk desk;
    private final Texts texts;
    private final Consumer<NameWish> ask;

    /**
     * A name that is asked for.
     *
     * @param prompt what for
     * @param proposal what stands in the field at first
     * @param take uses the name; throws IllegalArgumentException with the reason if it cannot be used
     */
    record NameWish(String prompt, String proposal, Consumer<String> take) {}

    /** @param ask asks the person for a name */
    ViewMenu(QueueDesk desk, Texts texts, Consumer<NameWish> ask) {
        this.desk = desk;
        this.texts = texts;
        this.ask = ask;
        setGraphic(Icon.VIEWS.node());
        setAccessibleText(texts.get("queue.views"));
        setTooltip(new Tooltip(texts.get("queue.views.tip")));
        getStyleClass().addAll("button-icon", "flat");
        setFocusTraversable(false);
        setOnShowing(e -> getItems().setAll(items()));
        getItems().setAll(new MenuItem());
    }

    private List<MenuItem> items() {
        List<MenuItem> out = new ArrayList<>();
        for (Shipped view : Shipped.values()) {
            out.add(open(
                    texts.get("queue.view." + view.name().toLowerCase(Locale.ROOT)),
                    view.query(desk.annotator().getValue())));
        }
        List<SavedView> own = desk.views().list();
        if (!own.isEmpty()) {
            out.add(new SeparatorMenuItem());
            own.forEach(view -> out.add(open(view.name(), view.query())));
        }
        out.add(new SeparatorMenuItem());
        out.add(item(
                texts.get("queue.views.save"),
                () -> ask.accept(new NameWish(
                        texts.get("queue.views.name"),
                        "",
                        name -> desk.views()
                                .save(name, desk.queue().queryProperty().get())))));
        if (!own.isEmpty()) {
            Menu rename = new Menu(texts.get("queue.views.rename"));
            Menu delete = new Menu(texts.get("queue.views.delete"));
            for (SavedView view : own) {
                String name = view.name();
                rename.getItems()
                        .add(item(
                                name,
                                () -> ask.accept(new NameWish(
                                        texts.get("queue.views.newname"),
                                        name,
                                        other -> desk.views().rename(name, other)))));
                delete.getItems().add(item(name, () -> desk.views().delete(name)));
            }
            out.addAll(List.of(rename, delete));
        }
        for (String problem : desk.views().problems()) {
            MenuItem told = item(problem, () -> {});
            told.setGraphic(Icon.PROBLEM.node());
            told.setDisable(true);
            out.add(told);
        }
        return out;
    }

    private MenuItem open(String name, QueueQuery query) {
        MenuItem item = item(name, () -> desk.queue().queryProperty().set(query));
        if (query.equals(desk.queue().queryProperty().get())) {
            item.setGraphic(Icon.SAVED.node());
        }
        return item;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
