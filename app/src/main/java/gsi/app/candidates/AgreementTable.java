package gsi.app.candidates;

import gsi.app.text.Texts;
import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterPhrases;
import gsi.candidates.funnel.Agreement;
import gsi.candidates.funnel.Suggestion;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Every filter beside people's decisions: how often it is right, how much it finds, and which threshold would agree better. */
final class AgreementTable extends GridPane {

    private final FunnelModel model;
    private final Texts texts;
    private final FilterPhrases phrases;

    AgreementTable(FunnelModel model, Texts texts, FilterPhrases phrases) {
        this.model = model;
        this.texts = texts;
        this.phrases = phrases;
        getStyleClass().add("agreement-table");
        model.viewProperty().subscribe(this::show);
    }

    private void show(FunnelModel.View view) {
        getChildren().clear();
        boolean any = model.decisions() > 0;
        setVisible(any);
        setManaged(any);
        if (!any) {
            return;
        }
        addRow(
                0,
                head("funnel.table.filter"),
                head("funnel.table.precision"),
                head("funnel.table.recall"),
                head("funnel.table.suggested"));
        int line = 1;
        for (Agreement a : view.agreements()) {
            Hyperlink name = new Hyperlink(phrases.title(a.id()));
            name.setFocusTraversable(false);
            name.setOnAction(e -> model.choose(a.id()));
            Optional<Suggestion> better = view.suggestion(a.id());
            addRow(
                    line++,
                    name,
                    share(a.precision()),
                    share(a.recall()),
                    new Label(
                            better.map(s -> bound(s.id(), s.then().threshold())).orElse("")));
        }
    }

    private String bound(FilterId id, double threshold) {
        return ThresholdHistogram.sign(id) + phrases.amount(id, threshold);
    }

    private Label head(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("agreement-head");
        return label;
    }

    private Label share(double value) {
        return new Label(Double.isNaN(value) ? "–" : texts.get("funnel.share", value));
    }
}
