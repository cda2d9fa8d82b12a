package gsi.app.scene;

import gsi.dataset.DataException;
import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Path;

/** Point cloud files of any format as the program's clouds. */
public final class CloudFormats {

    private CloudFormats() {}

    /** The file's points. @throws DataException if it cannot be read */
    public static PointCloud read(Path file) throws DataException {
        if (file.isAbsolute()) {
            throw new DataException(file, "not yet");
        }
        return PointCloud.EMPTY;
    }
}
