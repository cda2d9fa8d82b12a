package gsi.app.candidates;

import gsi.app.text.Texts;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.funnel.Agreement;
import gsi.candidates.funnel.FunnelStep;
import gsi.candidates.funnel.Suggestion;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The chosen filter: what it asks, its values and threshold, what it drops, and what people's decisions say of it. */
final class FilterPane extends VBox {

    private final FunnelModel model;
    private final Texts texts;
    private final FilterPhrases phrases;
    private final Label title = new Label();
    private final CheckBox on = new CheckBox();
    private final Label question = wrapped("filter-question");
    private final ThresholdHistogram histogram;
    private final Label legend = wrapped("filter-legend");
    private final Label counts = wrapped("filter-counts");
    private final Label people = wrapped("filter-people");
    private final Label suggested = wrapped("filter-people");
    private final Button use = new Button();
    private final HBox suggestion = new HBox(8, suggested, use);

    FilterPane(FunnelModel model, Texts texts, FilterPhrases phrases) {
        super(6);
        this.model = model;
        this.texts = texts;
        this.phrases = phrases;
        this.histogram = new ThresholdHistogram(model, phrases);
        getStyleClass().add("panel");
        title.getStyleClass().add("filter-title");
        on.setText(texts.get("funnel.on"));
        on.setFocusTraversable(false);
        on.setOnAction(e -> model.toggle(model.chosenProperty().get()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        legend.setText(texts.get("funnel.legend"));
        use.setText(texts.get("funnel.suggestion.use"));
        use.setFocusTraversable(false);
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(e -> useSuggestion());
        HBox.setHgrow(suggested, Priority.ALWAYS);
        getChildren().addAll(new HBox(8, title, gap, on), question, histogram, legend, counts, people, suggestion);
        model.viewProperty().subscribe(this::show);
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Takes the suggested threshold, where there is one. */
    void useSuggestion() {
        FunnelModel.View view = model.viewProperty().get();
        view.suggestion(view.chosen())
                .ifPresent(s -> model.setThresholds(
                        model.thresholds().with(s.id(), s.then().threshold())));
    }

    private void show(FunnelModel.View view) {
        FilterId id = view.chosen();
        FunnelStep step = view.step();
        title.setText(phrases.title(id));
        on.setSelected(step.on());
        question.setText(phrases.question(id));
        boolean values = !id.isSwitch();
        histogram.setVisible(values);
        histogram.setManaged(values);
        legend.setVisible(values);
        legend.setManaged(values);
        counts.setText(texts.get(
                "funnel.counts",
                step.dropped().total(),
                step.in().total(),
                step.fails(),
                step.alone(),
                step.notMeasured().total()));
        people.setText(inWords(view.agreement()));
        suggestion.setVisible(view.suggestion(id).isPresent());
        suggestion.setManaged(suggestion.isVisible());
        view.suggestion(id).ifPresent(s -> suggested.setText(inWords(s)));
    }

    private String inWords(Agreement a) {
        if (model.decisions() == 0) {
            return texts.get("funnel.people.none");
        }
        int dropped = a.droppedRejected() + a.droppedAccepted();
        int rejected = a.droppedRejected() + a.passedRejected();
        return dropped == 0
                ? texts.get("funnel.people.nothing", a.count())
                : texts.get(
                        "funnel.people",
                        a.precision(),
                        a.droppedRejected(),
                        dropped,
                        rejected == 0 ? 0 : a.recall(),
                        rejected);
    }

    private String inWords(Suggestion s) {
        return texts.get(
                "funnel.suggestion",
                ThresholdHistogram.sign(s.id())
                        + phrases.amount(s.id(), s.then().threshold()),
                s.then().droppedRejected(),
                s.then().droppedAccepted(),
                s.now().droppedRejected(),
                s.now().droppedAccepted(),
                s.survivorsNow(),
                s.survivorsThen());
    }

    ThresholdHistogram histogram() {
        return histogram;
    }
}
