package gsi.app.window;

import gsi.annotation.DeskHolder;
import gsi.annotation.OpenDesk;
import gsi.annotation.ProjectException;
import gsi.app.command.CommandTable;
import gsi.app.media.Thumbnails;
import gsi.app.palette.CommandSource;
import gsi.app.palette.NamedSource;
import gsi.app.palette.PaletteCard;
import gsi.app.palette.PaletteSource;
import gsi.app.preferences.PreferencesCard;
import gsi.app.queue.ColumnsCard;
import gsi.app.review.BulkCard;
import gsi.app.review.DecisionsCard;
import gsi.app.review.ProgressCard;
import gsi.app.review.Reasons;
import gsi.app.review.ReviewScreen;
import gsi.app.scores.InstalledScorer;
import gsi.app.settings.LiveSettings;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.Sample;
import gsi.icons.Icon;
import gsi.scorer.lpips.LpipsModels;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cards over the window: palette, settings, help, problems, a question. FX thread. */
final class Cards {

    private final OverlayLayer layer;
    private final CommandTable commands;
    private final LiveSettings settings;
    private final Reasons reasons;
    private final UserFolders folders;
    private final Thumbnails thumbnails;
    private final LpipsModels models;
    private final InstalledScorer scorer;
    private final TaskRunner runner;
    private final Texts texts;

    Cards(
            OverlayLayer layer,
            CommandTable commands,
            LiveSettings settings,
            Reasons reasons,
            UserFolders folders,
            Thumbnails thumbnails,
            LpipsModels models,
            InstalledScorer scorer,
            TaskRunner runner,
            Texts texts) {
        this.layer = layer;
        this.commands = commands;
        this.settings = settings;
        this.reasons = reasons;
        this.folders = folders;
        this.thumbnails = thumbnails;
        this.models = models;
        this.scorer = scorer;
        this.runner = runner;
        this.texts = texts;
    }

    /** @param explain takes the reason where what was chosen cannot be done now */
    void openPalette(@Nullable Session session, Consumer<Path> open, Consumer<String> explain) {
        List<PaletteSource> sources = new ArrayList<>();
        sources.add(new CommandSource(commands, texts));
        if (session != null) {
            sources.add(new NamedSource<>(
                    () -> session.review().data().samples(),
                    s -> s.key().key(),
                    Cards::inWords,
                    texts.get("palette.sample"),
                    Icon.NEXT,
                    s -> session.review().showKey(s.key())));
        }
        sources.add(new NamedSource<>(
                () -> settings.get().recent(),
                f -> f,
                f -> f,
                texts.get("palette.recent"),
                Icon.OPEN,
                f -> open.accept(Path.of(f))));
        layer.open(new PaletteCard(sources, runner, texts, entry -> {
            layer.close();
            if (entry.whyNot() == null) {
                entry.action().run();
            } else {
                explain.accept(entry.whyNot());
            }
        }));
    }

    private static String inWords(Sample s) {
        return s.key().key() + "  " + s.edit().instruction().prompt();
    }

    void openSettings(@Nullable Session session) {
        Map<String, Path> places = new LinkedHashMap<>();
        if (session != null) {
            places.put("settings.storage.data", session.data().root());
            places.put("settings.storage.project", session.location().file());
        }
        places.put("settings.storage.settings", folders.settingsFile());
        places.put("settings.storage.models", folders.models());
        places.put("settings.storage.projects", folders.projects());
        places.put("settings.storage.thumbnails", folders.thumbnails());
        layer.open(new PreferencesCard(settings, commands, reasons, models, scorer, places, runner, texts));
    }

    void openHelp() {
        layer.open(new KeyHelp(commands, texts));
    }

    void showProblems(Session s) {
        layer.open(new ProblemList(s.problems(), s.data().root(), texts, problem -> {
            layer.close();
            s.review().showKey(problem.sample());
        }));
    }

    /** The queue as a table. */
    void openColumns(ReviewScreen screen) {
        layer.open(new ColumnsCard(screen.queue().desk(), commands, texts, layer::close));
    }

    /** How far the review is, part by part. */
    void showProgress(Session s) {
        Instant today = LocalDate.now(ZoneId.systemDefault())
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
        s.pace()
                .details(
                        today,
                        progress -> layer.open(new ProgressCard(
                                progress, s.pace().summaryProperty().get(), texts)));
    }

    /** What I decided, to go back to. */
    void showDecisions(Session s) {
        layer.open(new DecisionsCard(s.review(), reasons, texts, key -> {
            layer.close();
            s.review().showKey(key);
        }));
    }

    /** Deciding about many samples at once. */
    void decideMany(Session s) {
        layer.open(new BulkCard(s.review(), reasons, thumbnails, texts, layer::close));
    }

    /** Another program has the project open. */
    void askAboutDesk(DeskHolder who, Runnable openToRead, Runnable openAsWell) {
        layer.open(new ChoiceCard(
                texts.get("desk.taken.title"),
                texts.get("desk.taken", inWords(who)),
                List.of(
                        choice("desk.read", openToRead),
                        choice("desk.taken.open", openAsWell),
                        choice("choice.cancel", () -> {}))));
    }

    /** Another program keeps the project locked. */
    void tellLocked(ProjectException failure, Runnable openToRead, Runnable again) {
        String who = OpenDesk.holder(failure.file()).map(this::inWords).orElseGet(() -> texts.get("desk.unknown"));
        layer.open(new ChoiceCard(
                texts.get("desk.locked.title"),
                texts.get("desk.locked", who, failure.reason()),
                List.of(
                        choice("desk.read", openToRead),
                        choice("desk.locked.again", again),
                        choice("choice.cancel", () -> {}))));
    }

    private ChoiceCard.Choice choice(String textKey, Runnable action) {
        return new ChoiceCard.Choice(texts.get(textKey), () -> {
            layer.close();
            action.run();
        });
    }

    private String inWords(DeskHolder who) {
        String host = who.host().isEmpty() ? texts.get("desk.here") : who.host();
        return texts.get("desk.holder", who.annotator(), String.valueOf(who.process()), host, texts.when(who.since()));
    }

    void askAnnotator() {
        layer.open(new AnnotatorCard(settings.get().annotator(), texts, name -> {
            layer.close();
            settings.change(s -> s.withAnnotator(name));
        }));
    }
}
