package gsi.app.settings;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** The settings as they are now: a change is written at once and everyone who follows a part of them is told. FX thread. */
public final class LiveSettings {

    private final SettingsFile file;
    private final ReadOnlyObjectWrapper<Settings> now;

    public LiveSettings(SettingsFile file) {
        this.file = file;
        this.now = new ReadOnlyObjectWrapper<>(file.read());
    }

    public Settings get() {
        return now.get();
    }

    public ReadOnlyObjectProperty<Settings> property() {
        return now.getReadOnlyProperty();
    }

    /** Changes the settings and writes them, unless nothing differs. */
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(now.get());
        if (!next.equals(now.get())) {
            now.set(next);
            file.write(next);
        }
    }

    /** Follows one part: told now and whenever that part is another one. */
    public <T> Subscription follow(Function<Settings, T> part, Consumer<T> told) {
        return now.map(part).subscribe(told);
    }
}
