package gsi.app.scene;

import gsi.dataset.Problem;
import gsi.viewer3d.render.CloudLayer;
import gsi.viewer3d.render.SceneContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample as the 3D view shows it.
 *
 * @param preview of the edit; null where none is wanted
 * @param problems met while reading it
 * @param figures whether what was detected is shown in numbers too
 */
record LoadedScene(
        SceneContent scene,
        SpaceLook.Facts facts,
        PhotoLink link,
        PreviewStore.@Nullable Made preview,
        List<Problem> problems,
        boolean figures) {

    static final LoadedScene NOTHING =
            new LoadedScene(SceneContent.empty(), SpaceLook.Facts.NONE, PhotoLink.NONE, null, List.of(), true);

    LoadedScene withLayers(List<CloudLayer> layers) {
        return new LoadedScene(scene.withLayers(layers), facts, link, preview, problems, figures);
    }

    /** The same, tied to no photo. */
    LoadedScene withoutPhoto() {
        return new LoadedScene(scene, facts, PhotoLink.NONE, preview, problems, figures);
    }

    /** The scene with the object at its target, where a preview is wanted. */
    SceneContent previewed() {
        return preview == null ? scene : scene.withLayers(preview.layers(scene.layers()));
    }
}
