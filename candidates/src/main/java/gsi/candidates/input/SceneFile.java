package gsi.candidates.input;

import gsi.candidates.model.Scene;
import gsi.dataset.DataException;
import gsi.dataset.Problem;
import java.util.function.Consumer;

/** A photo that was listed in a folder and is read when its turn comes. Safe for many threads. */
public interface SceneFile {

    /** The scene's id, known from names alone. */
    String id();

    /**
     * Reads camera and objects; the photo is not decoded.
     *
     * @param problems takes what could not be used of it; the rest is in the scene
     * @throws DataException where there is no scene: photo, camera or objects are missing or cannot be used
     */
    Scene read(Consumer<Problem> problems) throws DataException;

    /** One that is in memory already. */
    static SceneFile of(Scene scene) {
        return new SceneFile() {
            @Override
            public String id() {
                return scene.id();
            }

            @Override
            public Scene read(Consumer<Problem> problems) {
                return scene;
            }
        };
    }
}
