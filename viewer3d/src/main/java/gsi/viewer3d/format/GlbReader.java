package gsi.viewer3d.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the vertices of a binary glTF, points and meshes, where its nodes put them. Up is y, as glTF says. */
final class GlbReader implements CloudReader {

    /**
     * Vertices with their place in the scene.
     *
     * @param colour null where they have none
     */
    private record Part(
            Matrix4d place, GlbAccessor position, @Nullable GlbAccessor colour) {}

    private record Placed(int node, Matrix4d place) {}

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        GlbFile glb = GlbFile.read(job);
        try {
            return read(job, glb);
        } finally {
            glb.close(job);
        }
    }

    private static CloudFile read(ReadJob job, GlbFile glb) throws CloudFileException {
        List<Part> parts = parts(job, glb);
        long points = parts.stream().mapToLong(p -> p.position().count()).sum();
        boolean coloured = parts.stream().anyMatch(p -> p.colour() != null);
        Set<Role> roles = EnumSet.of(Role.X, Role.Y, Role.Z);
        if (coloured) {
            roles.add(Role.RED);
        }
        job.requireMemory(points, 16);
        job.expect(points);
        CloudArrays arrays = CloudArrays.allocate(job, points, roles, origin(glb, parts));
        int first = 0;
        for (Part p : parts) {
            fill(job, glb, p, arrays, first, coloured);
            first += p.position().count();
        }
        var cloud = arrays.toCloud();
        return new CloudFile(
                job.file(),
                CloudFormat.GLB,
                "binary glTF, %d parts".formatted(parts.size()),
                coloured ? List.of("POSITION", "COLOR_0") : List.of("POSITION"),
                points,
                arrays.dropped(),
                coloured,
                job.notes(),
                cloud);
    }

    /** Every mesh once for each node that shows it; a file without nodes shows its meshes as they are. */
    private static List<Part> parts(ReadJob job, GlbFile glb) throws CloudFileException {
        JsonNode nodes = glb.json().path("nodes");
        Deque<Placed> open = new ArrayDeque<>();
        JsonNode scene = glb.json().path("scenes").path(glb.json().path("scene").asInt(0));
        for (JsonNode root : scene.path("nodes")) {
            open.add(new Placed(root.asInt(-1), new Matrix4d()));
        }
        List<Part> parts = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Placed p = open.removeFirst();
            if (!seen.add(p.node())) {
                throw job.failure("has node %d in two places, so its scene is no tree".formatted(p.node()));
            }
            JsonNode node = nodes.path(p.node());
            Matrix4d place = new Matrix4d(p.place()).mul(local(node));
            if (node.has("mesh")) {
                add(job, glb, node.path("mesh").asInt(-1), place, parts);
            }
            for (JsonNode child : node.path("children")) {
                open.add(new Placed(child.asInt(-1), place));
            }
        }
        if (seen.isEmpty()) {
            for (int m = 0; m < glb.json().path("meshes").size(); m++) {
                add(job, glb, m, new Matrix4d(), parts);
            }
        }
        return parts;
    }

    private static Matrix4d local(JsonNode node) {
        JsonNode m = node.path("matrix");
        if (m.isArray() && m.size() == 16) {
            double[] v = new double[16];
            for (int i = 0; i < 16; i++) {
                v[i] = m.path(i).asDouble(0);
            }
            return new Matrix4d().set(v);
        }
        JsonNode t = node.path("translation");
        JsonNode r = node.path("rotation");
        JsonNode s = node.path("scale");
        return new Matrix4d()
                .translationRotateScale(
                        t.path(0).asDouble(0),
                        t.path(1).asDouble(0),
                        t.path(2).asDouble(0),
                        r.path(0).asDouble(0),
                        r.path(1).asDouble(0),
                        r.path(2).asDouble(0),
                        r.path(3).asDouble(1),
                        s.path(0).asDouble(1),
                        s.path(1).asDouble(1),
                        s.path(2).asDouble(1));
    }

    private static void add(ReadJob job, GlbFile glb, int mesh, Matrix4d place, List<Part> parts)
            throws CloudFileException {
        Set<Integer> seen = new HashSet<>();
        for (JsonNode primitive : glb.json().path("meshes").path(mesh).path("primitives")) {
            if (primitive.path("extensions").has("KHR_draco_mesh_compression")) {
                throw job.failure("is compressed with Draco, which cannot be read");
            }
            int position = primitive.path("attributes").path("POSITION").asInt(-1);
            if (position < 0 || !seen.add(position)) {
                continue; // several primitives often show different triangles of the same vertices
            }
            GlbAccessor vertices = GlbAccessor.of(job, glb, position);
            if (vertices.width() != 3) {
                throw job.failure("has positions that are not x, y and z (accessor %d)".formatted(position));
            }
            int colour = primitive.path("attributes").path("COLOR_0").asInt(-1);
            GlbAccessor colours = colour < 0 ? null : GlbAccessor.of(job, glb, colour);
            if (colours != null && (colours.width() < 3 || colours.count() < vertices.count())) {
                job.note("colours of accessor %d were left out: they do not fit their vertices".formatted(colour));
                colours = null;
            }
            parts.add(new Part(place, vertices, colours));
        }
    }

    private static final Role[] AXES = {Role.X, Role.Y, Role.Z};

    private static double[] origin(GlbFile glb, List<Part> parts) {
        List<Vector3d> sample = new ArrayList<>();
        for (Part part : parts) {
            Plane plane = part.position().plane(glb.bytes(), AXES);
            int wanted = Math.max(3, Origin.SAMPLE / Math.max(1, parts.size()));
            double[][] v = new double[3][];
            for (int axis = 0; axis < 3; axis++) {
                v[axis] = plane.sample(plane.fields().get(axis), part.position().count(), wanted);
            }
            for (int i = 0; i < v[0].length; i++) {
                sample.add(part.place().transformPosition(new Vector3d(v[0][i], v[1][i], v[2][i])));
            }
            if (sample.size() > 10 * Origin.SAMPLE) {
                break;
            }
        }
        double[] origin = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            origin[axis] = Origin.of(sample.stream().mapToDouble(p -> p.get(a)).toArray());
        }
        return origin;
    }

    private static void fill(ReadJob job, GlbFile glb, Part part, CloudArrays arrays, int first, boolean coloured) {
        Plane position = part.position().plane(glb.bytes(), AXES);
        GlbAccessor colours = part.colour();
        Parts.each(job, part.position().count(), (from, to) -> {
            double[][] v = new double[3][];
            for (int axis = 0; axis < 3; axis++) {
                v[axis] = position.values(position.fields().get(axis), from, to);
            }
            Vector3d p = new Vector3d();
            for (int i = from; i < to; i++) {
                part.place().transformPosition(v[0][i - from], v[1][i - from], v[2][i - from], p);
                arrays.set(Role.X, first + i, p.x);
                arrays.set(Role.Y, first + i, p.y);
                arrays.set(Role.Z, first + i, p.z);
                if (coloured && colours == null) {
                    arrays.set(Role.PACKED, first + i, gsi.viewer3d.cloud.PointCloud.NO_COLOUR);
                }
            }
            if (colours != null) {
                Role[] channels = {Role.RED, Role.GREEN, Role.BLUE};
                Plane plane = colours.plane(glb.bytes(), channels);
                for (int c = 0; c < 3; c++) {
                    double[] channel = plane.values(plane.fields().get(c), from, to);
                    for (int i = from; i < to; i++) {
                        arrays.set(channels[c], first + i, channel[i - from]);
                    }
                }
            }
        });
    }
}
