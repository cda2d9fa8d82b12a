package gsi.app.queue;

import gsi.annotation.Verdict;
import gsi.annotation.queue.NumberRange;
import gsi.annotation.queue.QueryJson;
import gsi.annotation.queue.QueueOrder;
import gsi.annotation.queue.QueueQuery;
import gsi.annotation.queue.QueueSearch;
import gsi.annotation.queue.SavedView;
import gsi.annotation.queue.SavedViews;
import gsi.scorer.explain.Disagreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The views of a project, and the query that is open: both are there again after reopening. FX thread. */
public final class QueueViews {

    private static final double OPPOSITE = 0.5;
    private static final double NEAR = 0.25;

    private final ProjectSetting views;
    private final ProjectSetting open;
    private final ObservableList<SavedView> list = FXCollections.observableArrayList();
    private final List<String> problems = new ArrayList<>();
    private SavedViews saved = SavedViews.NONE;
    private boolean foreign;

    /** Reads what the project keeps and opens the query that was open. */
    public QueueViews(QueueModel queue, Consumer<Exception> onError) {
        views = new ProjectSetting(queue.project(), queue.runner(), "queue-views", onError);
        open = new ProjectSetting(queue.project(), queue.runner(), "queue-query", onError);
        views.get().ifPresent(this::read);
        open.get().ifPresent(text -> restore(queue, text));
        queue.queryProperty().subscribe((before, now) -> open.set(QueryJson.write(now)));
    }

    private void read(String text) {
        try {
            saved = SavedViews.read(text);
            problems.addAll(saved.problems());
        } catch (IllegalArgumentException e) {
            foreign = true;
            problems.add(e.getMessage());
        }
        refresh();
    }

    private void refresh() {
        List<SavedView> usable = new ArrayList<>();
        for (SavedView view : saved.views()) {
            List<String> unknown = QueueSearch.unknownColumns(view.query(), QueueSamples.SCHEMA);
            if (unknown.isEmpty()) {
                usable.add(view);
            } else {
                problems.add("the saved view “" + view.name() + "” cannot be used: there is no column "
                        + String.join(", ", unknown));
            }
        }
        list.setAll(usable);
    }

    private void restore(QueueModel queue, String text) {
        try {
            QueueQuery query = QueryJson.read(text);
            if (QueueSearch.unknownColumns(query, QueueSamples.SCHEMA).isEmpty()) {
                queue.open(query);
            }
        } catch (IllegalArgumentException e) {
            problems.add("the queue starts without filter: what was remembered cannot be read: " + e.getMessage());
        }
    }

    /** The project's own views. */
    public ObservableList<SavedView> list() {
        return list;
    }

    /** Keeps a query under a name; one of the same name is replaced. @throws IllegalArgumentException with the reason */
    public void save(String name, QueueQuery query) {
        keep(saved.with(new SavedView(name, query)));
    }

    /** Gives a view another name. @throws IllegalArgumentException with the reason if the name cannot be used */
    public void rename(String name, String other) {
        keep(saved.renamed(name, other));
    }

    public void delete(String name) {
        keep(saved.without(name));
    }

    private void keep(SavedViews next) {
        if (foreign) {
            throw new IllegalArgumentException(problems.getFirst());
        }
        saved = next;
        problems.clear();
        refresh();
        views.set(next.write());
    }

    /** What the project keeps and could not be used, for people. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** A view that comes with the program. */
    public enum Shipped {
        ALL,
        UNDECIDED,
        MY_FLAGGED,
        DISAGREEMENTS,
        AGAINST_SCORER,
        NEAR_LIMIT;

        /** What it asks for when this annotator opens it. */
        public QueueQuery query(String annotator) {
            return switch (this) {
                case ALL -> QueueQuery.ALL;
                case UNDECIDED -> QueueQuery.ALL.withFacet(QueueFacet.STATUS.column(), Set.of(QueueFacet.UNDECIDED));
                case MY_FLAGGED ->
                    QueueQuery.of(
                            Map.of(
                                    QueueFacet.STATUS.column(), Set.of(Verdict.FLAG.word()),
                                    QueueFacet.ANNOTATOR.column(), Set.of(annotator)),
                            Map.of(),
                            "",
                            QueueOrder.FILE,
                            false);
                case DISAGREEMENTS -> above(QueueNumber.PROFILES, Disagreement.ACCURACY);
                case AGAINST_SCORER -> above(QueueNumber.HUMAN, OPPOSITE);
                case NEAR_LIMIT ->
                    QueueQuery.ALL
                            .withRange(
                                    QueueNumber.MARGIN.column(), new NumberRange(Double.NEGATIVE_INFINITY, NEAR, false))
                            .withOrder(QueueOrder.by(QueueNumber.MARGIN.column(), false));
            };
        }

        private static QueueQuery above(QueueNumber number, double least) {
            return QueueQuery.ALL
                    .withRange(number.column(), new NumberRange(least, Double.POSITIVE_INFINITY, false))
                    .withOrder(QueueOrder.by(number.column(), true));
        }
    }
}
