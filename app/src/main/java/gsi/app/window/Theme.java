package gsi.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Light or dark: what the settings say, or what the desktop says where they say {@code system}. FX thread. */
final class Theme {

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private String choice = "system";
    private final Subscription system;

    Theme(String choice) {
        system = Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
        choose(choice);
    }

    /** Gives a window the program's style. */
    static void dress(Scene scene) {
        scene.getStylesheets().add(style("app.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(style("opaque.css"));
        }
    }

    private static String style(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
    }

    /** Takes {@code light}, {@code dark} or {@code system}. */
    void choose(String newChoice) {
        choice = newChoice;
        apply();
    }

    private void apply() {
        dark.set(
                switch (choice) {
                    case "light" -> false;
                    case "dark" -> true;
                    default -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Stops listening to the desktop. */
    void close() {
        system.unsubscribe();
    }
}
