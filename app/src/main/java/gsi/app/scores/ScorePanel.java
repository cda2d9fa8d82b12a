package gsi.app.scores;

import gsi.app.text.Texts;
import gsi.dataset.Sample;
import gsi.scorer.explain.Phrases;
import gsi.scorer.results.SampleValues;
import gsi.scorer.score.Profile;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The shown answer's scores by both profiles, whether they agree, why the chosen one says what it says, and beside that what
 * was measured in space, in people's units.
 */
public final class ScorePanel extends VBox {

    private final Texts texts;
    private final Phrases phrases;
    private final ScoreModel scores;
    private final ObservableValue<@Nullable Sample> sample;
    private final ObservableValue<String> model;
    private final ObservableBooleanValue hidden;
    private final ObservableValue<String> hiddenNote;
    private final Label note = new Label();
    private final Label disagreement = new Label();
    private final ScoreTable table;
    private final PhysicalTable space;
    private final WhyView why;
    private final VBox whyBox = new VBox(6);
    private final ToggleGroup profiles = new ToggleGroup();
    private Shown shown = new Shown("", Optional.empty(), Optional.empty(), Profile.UPSTREAM);

    /** All that the panel says follows from this. */
    private record Shown(String note, Optional<Judgement> judgement, Optional<SampleValues> onFile, Profile profile) {}

    /**
     * Follows sample and model.
     *
     * @param hidden whether the scores of the sample are kept from the annotator
     * @param hiddenNote says so
     */
    public ScorePanel(
            ObservableValue<@Nullable Sample> sample,
            ObservableValue<String> model,
            ScoreModel scores,
            ObservableBooleanValue hidden,
            ObservableValue<String> hiddenNote,
            Texts texts) {
        this.texts = texts;
        this.phrases = Phrases.of(texts.locale());
        this.scores = scores;
        this.sample = sample;
        this.model = model;
        this.hidden = hidden;
        this.hiddenNote = hiddenNote;
        this.table = new ScoreTable(texts);
        this.space = new PhysicalTable(texts);
        this.why = new WhyView(texts);
        getStyleClass().add("panel");
        Label title = new Label(texts.get("scores.title"));
        title.getStyleClass().add("panel-title");
        wrapped(note, "score-note");
        wrapped(disagreement, "score-disagreement");
        whyBox.getChildren().addAll(whyHead(), why);
        getChildren().addAll(title, note, table.node(), disagreement, whyBox, space.node());
        show(shown);
        sample.subscribe(s -> refresh());
        model.subscribe(m -> refresh());
        scores.revisionProperty().subscribe(n -> refresh());
        hidden.subscribe(h -> refresh());
        hiddenNote.subscribe((before, now) -> refresh());
        profiles.selectedToggleProperty().subscribe(t -> refresh());
    }

    private static void wrapped(Label label, String style) {
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    private Node whyHead() {
        Label title = new Label(texts.get("why.title"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, toggle(Profile.UPSTREAM, "left-pill"), toggle(Profile.PAPER, "right-pill"));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton toggle(Profile profile, String place) {
        ToggleButton button = new ToggleButton(profile.word());
        button.setUserData(profile);
        button.setToggleGroup(profiles);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll(place, "small", "why-profile");
        button.setTooltip(new Tooltip(texts.get("scores.profile." + profile.word() + ".tip")));
        button.setSelected(profile == Profile.UPSTREAM);
        // One of the two is always chosen.
        button.setOnAction(e -> button.setSelected(true));
        return button;
    }

    /** Scores of other samples arrive all the time: what stays the same stays as a person has opened it. */
    private void refresh() {
        Shown now = now();
        if (!now.equals(shown)) {
            shown = now;
            show(now);
        }
    }

    private Shown now() {
        boolean byPaper = profiles.getSelectedToggle() != null
                && profiles.getSelectedToggle().getUserData() == Profile.PAPER;
        Profile profile = byPaper ? Profile.PAPER : Profile.UPSTREAM;
        Sample s = sample.getValue();
        String name = model.getValue();
        if (s == null) {
            return new Shown("", Optional.empty(), Optional.empty(), profile);
        }
        if (name == null || s.edited(name).isEmpty()) {
            return new Shown(texts.get("scores.nomodel"), Optional.empty(), Optional.empty(), profile);
        }
        if (hidden.get()) {
            return new Shown(hiddenNote.getValue(), Optional.empty(), Optional.empty(), profile);
        }
        Optional<Judgement> judgement = scores.known().judgementOf(s, name);
        String says = judgement
                .map(j -> j.upstream().problem() == null
                        ? ""
                        : texts.get("scores.failed", j.upstream().problem().reason()))
                .orElseGet(() -> texts.get("scores.computing"));
        return new Shown(says, judgement, scores.known().onFile(s, name), profile);
    }

    private void show(Shown now) {
        note.setText(now.note);
        visible(note, !now.note.isEmpty());
        visible(disagreement, false);
        visible(whyBox, now.judgement.isPresent());
        space.node().setVisible(now.judgement.isPresent());
        table.clear();
        space.clear();
        why.clear();
        now.judgement.ifPresentOrElse(j -> show(j, now), () -> now.onFile.ifPresent(table::showOnFile));
    }

    private void show(Judgement judgement, Shown now) {
        table.show(judgement.upstream(), judgement.paper(), now.onFile.orElse(null));
        judgement.disagreement().ifPresent(d -> {
            disagreement.setText("≠ " + phrases.say(d.sentence()));
            visible(disagreement, true);
        });
        why.show(now.profile == Profile.PAPER ? judgement.whyPaper() : judgement.whyUpstream());
        space.show(judgement.upstream().physical());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Index of the edited image's detection that a person points at in the explanation. */
    public ReadOnlyObjectProperty<OptionalInt> pointedProperty() {
        return why.pointedProperty();
    }

    /** Opens every step of the explanation, or closes them where all are open. */
    public void toggleWhy() {
        why.toggleAll();
    }
}
