package gsi.candidates.input;

import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Small photos and JSON for tests. */
public final class Photos {

    private Photos() {}

    /** A photo of a grey wall. */
    public static void write(Path file, int width, int height) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) 120);
        Raster image = new Raster(width, height, rgb);
        Files.write(
                file,
                file.toString().endsWith(".png") ? ImageFiles.encodePng(image) : ImageFiles.encodeJpeg(image, 90));
    }

    public static void text(Path file, String json) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json.replace('\'', '"'));
    }

    /** One entry of {@code detections}. */
    public static String detection(String label, String bbox) {
        return "{'label':'" + label + "','bbox_3d':" + bbox
                + ",'bbox_2d':[10,20,110,220],'rotation_matrix':[[1,0,0],[0,1,0],[0,0,1]],'iou_score':0.8}";
    }

    /** An objects file with a good camera. */
    public static String objects(String... detections) {
        return objectsWith("[[500,0,319.5],[0,500,239.5],[0,0,1]]", detections);
    }

    public static String objectsWith(String camera, String... detections) {
        return "{'detections':[" + String.join(",", detections) + "],'camera_intrinsics':" + camera + "}";
    }
}
