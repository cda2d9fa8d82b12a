package gsi.app.window;

import gsi.app.text.Texts;
import gsi.dataset.Problem;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What could not be read or is doubtful: file and reason; choosing a sample's problem leads to the sample. */
final class ProblemList extends VBox {

    ProblemList(ObservableList<Problem> problems, Path root, Texts texts, Consumer<Problem> onChosen) {
        Label title = new Label(texts.get("problems.title"));
        title.getStyleClass().add("overlay-title");
        Label hint = new Label(texts.get(problems.isEmpty() ? "problems.none" : "problems.hint"));
        hint.getStyleClass().add("help-keys");
        getChildren().addAll(title, hint);
        if (!problems.isEmpty()) {
            ListView<Problem> list = new ListView<>(problems);
            list.setPrefSize(760, Math.min(480, 60 + 46.0 * problems.size()));
            list.setCellFactory(v -> new Cell(root));
            list.getSelectionModel().selectedItemProperty().subscribe(p -> {
                if (p != null && p.sample() != null) {
                    onChosen.accept(p);
                }
            });
            getChildren().add(list);
        }
    }

    private static final class Cell extends ListCell<Problem> {
        private final Path root;
        private final Label file = new Label();
        private final Label reason = new Label();
        private final VBox content = new VBox(2, file, reason);

        Cell(Path root) {
            this.root = root;
            file.getStyleClass().add("problem-file");
            reason.getStyleClass().add("problem-reason");
            reason.setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                return;
            }
            Path p = problem.file();
            file.setText((p.startsWith(root) ? root.relativize(p) : p).toString());
            reason.setText(problem.reason());
            setGraphic(content);
        }
    }
}
