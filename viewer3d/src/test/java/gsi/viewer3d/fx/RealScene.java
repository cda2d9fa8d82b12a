package gsi.viewer3d.fx;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.DepthImage;
import gsi.viewer3d.cloud.DepthUnprojection;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.RgbImage;
import gsi.viewer3d.render.ArrowOverlay;
import gsi.viewer3d.render.BoxOverlay;
import gsi.viewer3d.render.BoxRole;
import gsi.viewer3d.render.SceneContent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads one sample of the real reference data into a scene. */
record RealScene(SceneContent content, RgbImage photo) {

    private static final int[][] SIGNS = {
        {1, -1, 1}, {1, -1, -1}, {-1, -1, -1}, {-1, -1, 1}, {1, 1, 1}, {1, 1, -1}, {-1, 1, -1}, {-1, 1, 1}
    };

    static Path folder() {
        return Path.of(System.getProperty("gsi.root", ".."), "..", "shared", "real");
    }

    static RealScene read(String image, String query) throws IOException {
        Path data = folder().resolve("fine_dataset");
        var mapper = new ObjectMapper();
        JsonNode edit = mapper.readTree(Files.readString(data.resolve(image + "_edit_" + query + ".json")));
        JsonNode objects = mapper.readTree(Files.readString(data.resolve(image + "_objects.json")));
        RgbImage photo = photo(data.resolve(image + ".png"));
        DepthImage depth = depth(data.resolve(image + "_depth.png"));
        JsonNode k = edit.get("camera_intrinsics");
        var camera = new Pinhole(
                k.get(0).get(0).asDouble(),
                k.get(1).get(1).asDouble(),
                k.get(0).get(2).asDouble(),
                k.get(1).get(2).asDouble(),
                k.get(0).get(1).asDouble(),
                photo.width(),
                photo.height());

        List<BoxOverlay> boxes = new ArrayList<>();
        List<ArrowOverlay> arrows = new ArrayList<>();
        JsonNode original = edit.get("original_bbox_3d");
        JsonNode rotation = edit.get("rotation_matrix");
        boxes.add(box(original, rotation, BoxRole.ORIGINAL, "original"));
        Bounds focus = Bounds.around(boxes.getFirst().corners());
        JsonNode target = edit.get("new_bbox_3d");
        JsonNode turned = edit.has("new_rotation_matrix") ? edit.get("new_rotation_matrix") : rotation;
        if (target != null || edit.has("new_rotation_matrix")) {
            BoxOverlay box = box(target == null ? original : target, turned, BoxRole.TARGET, "target");
            boxes.add(box);
            focus = focus.including(Bounds.around(box.corners()));
            Vector3d to = centre(target == null ? original : target);
            if (to.distance(centre(original)) > 0.01) {
                String text = "Δ %.0f cm".formatted(100 * to.distance(centre(original)));
                arrows.add(new ArrowOverlay(centre(original), to, text));
            }
        }
        JsonNode cache =
                mapper.readTree(Files.readString(folder().resolve("eval/composite/fine_eval/infer_cache.json")));
        JsonNode found = cache.get(image + "_" + query).get("new_result").get("detections");
        String name = edit.get("target").asString();
        for (JsonNode d : found) {
            BoxRole role = d.get("label").asString().equals(name) ? BoxRole.DETECTED : BoxRole.REFERENCE;
            boxes.add(box(
                    d.get("bbox_3d"),
                    d.get("rotation_matrix"),
                    role,
                    d.get("label").asString()));
        }
        JsonNode up = objects.get("ground").get("up");
        var axes = SceneAxes.upward(new Vector3d(
                up.get(0).asDouble(), up.get(1).asDouble(), up.get(2).asDouble()));
        var cloud = new DepthUnprojection(true).unproject(depth, photo, camera);
        return new RealScene(new SceneContent(cloud, boxes, arrows, camera, axes, focus), photo);
    }

    private static Vector3d centre(JsonNode b) {
        return new Vector3d(b.get(0).asDouble(), b.get(1).asDouble(), b.get(2).asDouble());
    }

    private static BoxOverlay box(JsonNode b, JsonNode r, BoxRole role, String label) {
        var rows = new Matrix3d();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                rows.setRowColumn(row, column, r.get(row).get(column).asDouble());
            }
        }
        List<Vector3dc> corners = new ArrayList<>();
        for (int[] s : SIGNS) {
            var half = new Vector3d(
                    s[0] * b.get(3).asDouble() / 2,
                    s[1] * b.get(4).asDouble() / 2,
                    s[2] * b.get(5).asDouble() / 2);
            corners.add(rows.transform(half).add(centre(b)));
        }
        return new BoxOverlay(corners, role, label);
    }

    private static RgbImage photo(Path file) throws IOException {
        BufferedImage in = ImageIO.read(file.toFile());
        byte[] rgb = new byte[3 * in.getWidth() * in.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int p = in.getRGB(i % in.getWidth(), i / in.getWidth());
            rgb[3 * i] = (byte) (p >> 16);
            rgb[3 * i + 1] = (byte) (p >> 8);
            rgb[3 * i + 2] = (byte) p;
        }
        return new RgbImage(in.getWidth(), in.getHeight(), rgb);
    }

    private static DepthImage depth(Path file) throws IOException {
        BufferedImage in = ImageIO.read(file.toFile());
        short[] mm = new short[in.getWidth() * in.getHeight()];
        for (int i = 0; i < mm.length; i++) {
            mm[i] = (short) in.getRaster().getSample(i % in.getWidth(), i / in.getWidth(), 0);
        }
        return new DepthImage(in.getWidth(), in.getHeight(), mm);
    }
}
