package gsi.app.candidates;

import gsi.app.media.Thumbnails;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.filter.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Candidates as small pictures: those at the threshold, those dropped by the chosen filter, those that are left. */
final class ExamplesPane extends VBox {

    private final FunnelModel model;
    private final Thumbnails thumbnails;
    private final TaskRunner runner;
    private final Texts texts;
    private final FilterPhrases phrases;
    private final List<Group> groups = new ArrayList<>();

    /** A heading over tiles. */
    private final class Group {
        final String key;
        final Label title = new Label();
        final FlowPane tiles = new FlowPane(6, 6);
        final List<CandidateTile> made = new ArrayList<>();

        Group(String key) {
            this.key = key;
            title.getStyleClass().add("candidate-group");
            tiles.setPrefWrapLength(CandidateTile.WIDTH * 3);
            getChildren().addAll(title, tiles);
        }

        void show(int[] rows, int of) {
            title.setText(texts.get(key, rows.length, of));
            while (made.size() < rows.length) {
                made.add(new CandidateTile(model.set(), thumbnails, runner, model::show));
            }
            tiles.getChildren().setAll(made.subList(0, rows.length));
            for (int i = 0; i < rows.length; i++) {
                made.get(i)
                        .show(
                                rows[i],
                                caption(rows[i]),
                                Objects.equals(rows[i], model.shownProperty().get()));
            }
        }
    }

    ExamplesPane(FunnelModel model, Thumbnails thumbnails, TaskRunner runner, Texts texts, FilterPhrases phrases) {
        super(6);
        this.model = model;
        this.thumbnails = thumbnails;
        this.runner = runner;
        this.texts = texts;
        this.phrases = phrases;
        getStyleClass().add("candidate-examples");
        for (String key : List.of("funnel.passing", "funnel.failing", "funnel.dropped", "funnel.survivors")) {
            groups.add(new Group(key));
        }
        model.viewProperty().subscribe(this::show);
        model.shownProperty()
                .subscribe((before, now) -> show(model.viewProperty().get()));
    }

    private void show(FunnelModel.View view) {
        groups.get(0).show(view.borderline().passing(), view.borderline().passing().length);
        groups.get(1).show(view.borderline().dropped(), view.borderline().dropped().length);
        groups.get(2).show(view.dropped(), view.step().dropped().total());
        groups.get(3).show(view.survivors(), view.funnel().survivors().total());
    }

    private String caption(int row) {
        FilterId id = model.viewProperty().get().chosen();
        Measurement m = model.set().table().measurement(id, row);
        return m.isMeasured() ? phrases.amount(id, m.value()) : "–";
    }

    void deactivate() {
        groups.forEach(g -> g.made.forEach(CandidateTile::cancel));
    }
}
