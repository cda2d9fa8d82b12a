package gsi.app.review;

import gsi.annotation.DefaultReason;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.settings.LiveSettings;
import gsi.app.settings.Reason;
import gsi.app.settings.Settings;
import gsi.app.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** Why a sample can be rejected: the list that a person keeps in the settings, in words. FX thread. */
public final class Reasons {

    private final ObservableValue<List<Reason>> list;
    private final Texts texts;

    public Reasons(LiveSettings settings, Texts texts) {
        this.list = settings.property().map(Settings::reasons);
        this.texts = texts;
    }

    /** The reasons in their order; changes with the settings. */
    public ObservableValue<List<Reason>> listProperty() {
        return list;
    }

    /** The reason of a reject command; empty where the list is shorter. */
    public Optional<Reason> of(Command command) {
        int number = command.reasonNumber();
        List<Reason> reasons = list.getValue();
        return number >= 1 && number <= reasons.size() ? Optional.of(reasons.get(number - 1)) : Optional.empty();
    }

    private String sentence(Reason reason) {
        String own = "reason." + reason.code() + ".tip";
        return reason.words().isEmpty() && texts.has(own) ? texts.get(own) : texts.get("reason.tip", words(reason));
    }

    /** What the reason's button says. */
    public String words(Reason reason) {
        return reason.words().isEmpty() ? words(reason.code(), texts) : reason.words();
    }

    /** The words for a stored code: those of the list, the program's own for a code of its own, else the code itself. */
    public String words(String code) {
        return list.getValue().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .map(this::words)
                .orElseGet(() -> words(code, texts));
    }

    private static String words(String code, Texts texts) {
        for (DefaultReason own : DefaultReason.values()) {
            if (own.code().equals(code)) {
                return texts.get("reason." + code);
            }
        }
        return code;
    }

    /** Lets the reject commands have the names of the list; those beyond its end are not there. */
    public void name(CommandTable commands) {
        for (Command command : Command.values()) {
            if (command.reasonNumber() > 0) {
                commands.name(
                        command,
                        list.map(reasons -> of(command).map(this::words).orElse("")),
                        () -> of(command).map(this::sentence).orElse(""));
            }
        }
    }
}
