package gsi.app.window;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.review.PaceSummary;
import gsi.app.review.PaceText;
import gsi.app.review.ShareBar;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top: project menu, menus of all commands, progress, annotator, theme, help. */
final class HeaderBar extends HBox {

    private final Texts texts;
    private final MenuButton project;
    private final Menu recent;
    private final ShareBar share = new ShareBar();
    private final Button progress;
    private final Button annotator;

    HeaderBar(CommandTable commands, Texts texts, ObservableBooleanValue dark) {
        this.texts = texts;
        getStyleClass().add("app-header");
        recent = new Menu(texts.get("menu.recent"));
        project = new MenuButton(texts.get("app.name"));
        project.getStyleClass().addAll("project-button", "flat");
        project.getItems()
                .addAll(
                        commands.menuItem(Command.OPEN),
                        recent,
                        commands.menuItem(Command.REOPEN),
                        new SeparatorMenuItem(),
                        commands.menuItem(Command.EXPORT),
                        commands.menuItem(Command.PROBLEMS),
                        new SeparatorMenuItem(),
                        commands.menuItem(Command.PALETTE),
                        commands.menuItem(Command.SETTINGS),
                        new SeparatorMenuItem(),
                        commands.menuItem(Command.QUIT));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        progress = new Button();
        progress.setGraphic(share);
        progress.getStyleClass().addAll("header-progress", "flat");
        commands.connect(Command.PROGRESS, progress);
        annotator = new Button();
        annotator.setGraphic(Icon.ANNOTATOR.node());
        commands.connect(Command.ANNOTATOR, annotator);
        annotator.getStyleClass().add("flat");
        Button theme = commands.iconButton(Command.THEME);
        dark.subscribe(d -> theme.setGraphic((d ? Icon.LIGHT : Icon.DARK).node()));
        getChildren()
                .addAll(
                        project,
                        menu(commands, texts, Command.Group.DECIDE, Command.Group.REASON),
                        menu(commands, texts, Command.Group.GO),
                        menu(commands, texts, Command.Group.LOOK, Command.Group.SPACE),
                        gap,
                        progress,
                        annotator,
                        commands.iconButton(Command.PALETTE),
                        theme,
                        commands.iconButton(Command.SETTINGS),
                        commands.iconButton(Command.HELP));
        for (var child : getChildren()) {
            child.setFocusTraversable(false);
        }
        progress.setVisible(false);
    }

    private static MenuButton menu(CommandTable commands, Texts texts, Command.Group... groups) {
        MenuButton button = new MenuButton(texts.get(groups[0].textKey() + ".menu"));
        button.getStyleClass().add("flat");
        for (Command.Group group : groups) {
            if (!button.getItems().isEmpty()) {
                button.getItems().add(new SeparatorMenuItem());
            }
            for (Command command : Command.values()) {
                if (command.group() == group) {
                    button.getItems().add(commands.menuItem(command));
                }
            }
        }
        return button;
    }

    void showRecent(List<String> folders, Consumer<Path> open) {
        recent.getItems().clear();
        for (String folder : folders) {
            MenuItem item = new MenuItem(folder);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> open.accept(Path.of(folder)));
            recent.getItems().add(item);
        }
        recent.setDisable(folders.isEmpty());
    }

    void showData(Path root) {
        Path name = root.getFileName();
        project.setText(name == null ? root.toString() : name.toString());
    }

    void showProgress(PaceSummary pace) {
        progress.setText(PaceText.line(pace, texts));
        share.show(pace.mine(), pace.all(), pace.total());
        progress.setVisible(true);
    }

    void showAnnotator(String name) {
        annotator.setText(name);
    }
}
