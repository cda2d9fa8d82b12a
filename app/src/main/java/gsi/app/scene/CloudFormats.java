package gsi.app.scene;

import gsi.dataset.DataException;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.format.CloudFileException;
import gsi.viewer3d.format.CloudFiles;
import java.nio.file.Path;

/** Point cloud files of any format as the program's clouds. */
public final class CloudFormats {

    private CloudFormats() {}

    /** The file's points. @throws DataException if it cannot be read */
    public static PointCloud read(Path file) throws DataException {
        try {
            return CloudFiles.read(file).cloud();
        } catch (CloudFileException e) {
            throw new DataException(e.file(), e.reason(), e);
        }
    }
}
