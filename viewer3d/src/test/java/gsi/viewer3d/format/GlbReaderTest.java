package gsi.viewer3d.format;

import static gsi.viewer3d.format.CloudAssert.assertColours;
import static gsi.viewer3d.format.CloudAssert.assertPoints;
import static gsi.viewer3d.format.CloudAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlbReaderTest {

    private static final String ONE_MESH =
            "'meshes':[{'primitives':[{'mode':0,'attributes':{'POSITION':0}}]}],'scenes':[{'nodes':[0]}],'nodes':[{'mesh':0}],";

    @TempDir
    private Path folder;

    /** @param json with single quotes */
    private Path glb(String name, String json, byte[] numbers) {
        String text = json.replace('\'', '"');
        String padded = text + " ".repeat((4 - text.length() % 4) % 4);
        return Bytes.little()
                .text("glTF")
                .i32(2, 28L + padded.length() + numbers.length, padded.length())
                .text("JSON" + padded)
                .i32(numbers.length)
                .text("BIN\0")
                .bytes(numbers, numbers.length)
                .file(folder, name);
    }

    private static String accessor(int view, int offset, int component, int count, String more) {
        return "{'bufferView':%d,'byteOffset':%d,'componentType':%d,'count':%d,%s}"
                .formatted(view, offset, component, count, more);
    }

    private static String views(String views) {
        return "'buffers':[{'byteLength':1}],'bufferViews':[" + views + "]";
    }

    @Test
    void putsEveryMeshWhereItsNodesPutIt() throws Exception {
        byte[] numbers = Bytes.little().f32(1, 2, 3, 10, 20, 30).array();
        String json = "{'asset':{'version':'2.0'},'meshes':[{'primitives':[{'attributes':{'POSITION':0}}]},"
                + "{'primitives':[{'attributes':{'POSITION':1}}]}],'scene':0,'scenes':[{'nodes':[0]}],"
                // a parent that moves, a child that turns by 90° about z and doubles, and one with a matrix
                + "'nodes':[{'translation':[100,0,0],'children':[1,2],'mesh':0},"
                + "{'mesh':1,'rotation':[0,0,0.7071067811865476,0.7071067811865476],'scale':[2,2,2]},"
                + "{'mesh':0,'matrix':[1,0,0,0,0,1,0,0,0,0,1,0,0,0,5,1]}],"
                + "'accessors':[" + accessor(0, 0, 5126, 1, "'type':'VEC3'") + ","
                + accessor(0, 12, 5126, 1, "'type':'VEC3'") + "]," + views("{'buffer':0,'byteLength':24}") + "}";
        CloudFile read = CloudFiles.read(glb("a.glb", json, numbers));
        double[] found = CloudAssert.coordinates(read.cloud());
        double[] expected = {101, 2, 3, 60, 20, 60, 101, 2, 8};
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], org.assertj.core.api.Assertions.within(1e-5));
        }
    }

    @Test
    void readsColoursOfEachTypeBesideMeshesWithout() throws Exception {
        byte[] numbers = Bytes.little()
                .f32(1, 1, 1, 2, 2, 2)
                .f32(0, 0.5, 1)
                .u8(255, 128, 0, 255)
                .array();
        String json = "{'meshes':[{'primitives':[{'attributes':{'POSITION':0,'COLOR_0':2}},"
                + "{'attributes':{'POSITION':1,'COLOR_0':3}}]},{'primitives':[{'attributes':{'POSITION':4}}]}],"
                + "'accessors':[" + accessor(0, 0, 5126, 1, "'type':'VEC3'") + ","
                + accessor(0, 12, 5126, 1, "'type':'VEC3'") + "," + accessor(0, 24, 5126, 1, "'type':'VEC3'") + ","
                + accessor(0, 36, 5121, 1, "'normalized':true,'type':'VEC4'") + ","
                + accessor(0, 0, 5126, 1, "'type':'VEC3'") + "]," + views("{'byteLength':40}") + "}";
        CloudFile read = CloudFiles.read(glb("a.glb", json, numbers));
        assertPoints(read, 1, 1, 1, 2, 2, 2, 1, 1, 1);
        assertColours(read, 0x0080FF, 0xFF8000, PointCloud.NO_COLOUR);
    }

    @Test
    void normalisedPositionsArePartsOfTheGreatestNumber() throws Exception {
        byte[] numbers = Bytes.little().u16(32767, -32767, 0, 0).array();
        String whole = "{" + ONE_MESH + "'accessors':[" + accessor(0, 0, 5122, 1, "'type':'VEC3'") + "],"
                + views("{'byteLength':8,'byteStride':8}") + "}";
        assertPoints(CloudFiles.read(glb("a.glb", whole, numbers)), 32767, -32767, 0);
        String parts = whole.replace("'type'", "'normalized':true,'type'");
        assertPoints(CloudFiles.read(glb("b.glb", parts, numbers)), 1, -1, 0);
    }

    @Test
    void saysWhatCannotBeRead() {
        byte[] numbers = Bytes.little().f32(1, 2, 3).array();
        String good = "{" + ONE_MESH + "'accessors':[" + accessor(0, 0, 5126, 1, "'type':'VEC3'") + "],"
                + views("{'byteLength':12}") + "}";
        assertThat(refusal(glb("a.glb", good.replace("'type'", "'sparse':{'count':1},'type'"), numbers)))
                .contains("sparse");
        assertThat(refusal(glb(
                        "b.glb", good.replace("'mode':0", "'extensions':{'KHR_draco_mesh_compression':{}}"), numbers)))
                .contains("Draco");
        assertThat(refusal(glb("c.glb", good.replace("'nodes':[{'mesh':0}]", "'nodes':[{'children':[0]}]"), numbers)))
                .contains("no tree");
        assertThat(refusal(glb("d.glb", good.substring(0, good.length() - 3), numbers)))
                .contains("JSON that is damaged");
    }

    @Test
    void doesNotUnpackABomb() {
        byte[] numbers = Bytes.little().f32(new double[3000]).array();
        String lie = "{" + ONE_MESH + "'accessors':[" + accessor(0, 0, 5126, 700_000_000, "'type':'VEC3'") + "],"
                + views("{'byteLength':12000}") + "}";
        assertThat(refusal(glb("a.glb", lie, numbers))).contains("700,000,000", "12,000 bytes");
        // The same thousand points, shown by a scene that says a million million of them.
        int nodes = 1000;
        String many = IntStream.range(0, nodes).mapToObj(i -> "{'mesh':0}").collect(Collectors.joining(","));
        String roots = IntStream.range(0, nodes).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String primitives = IntStream.range(0, 1000)
                .mapToObj(i -> "{'attributes':{'POSITION':%d}}".formatted(i))
                .collect(Collectors.joining(","));
        String accessors = IntStream.range(0, 1000)
                .mapToObj(i -> "{'bufferView':0,'componentType':5126,'count':1000,'type':'VEC3'}")
                .collect(Collectors.joining(","));
        String bomb = "{'meshes':[{'primitives':[" + primitives + "]}],'scenes':[{'nodes':[" + roots + "]}],'nodes':["
                + many + "],'accessors':[" + accessors + "]," + views("{'byteLength':12000}") + "}";
        assertThat(refusal(glb("b.glb", bomb, numbers))).contains("1,000,000,000 points", "cannot be held");
    }
}
