package gsi.app.window;

import gsi.annotation.ProjectException;
import gsi.annotation.ReviewProject;
import gsi.app.scene.CameraMenu;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The camera bookmarks of a project, kept in it. */
record ProjectBookmarks(ReviewProject project) implements CameraMenu.Memory {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectBookmarks.class);
    private static final String SETTING = "camera.bookmarks";

    @Override
    public List<String> read() {
        return project.setting(SETTING).map(text -> text.lines().toList()).orElse(List.of());
    }

    @Override
    public void keep(List<String> lines) {
        try {
            project.rememberSetting(SETTING, String.join("\n", lines));
        } catch (ProjectException e) {
            // They stay until the window closes.
            LOG.warn("Camera bookmarks are not kept: {}", e.getMessage());
        }
    }
}
