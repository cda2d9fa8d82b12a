package gsi.viewer3d.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelMaskTest {

    private static PixelMask of(String... rows) {
        PixelMask mask = new PixelMask(rows[0].length(), rows.length);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                if (rows[y].charAt(x) == '#') {
                    mask.set(y * rows[y].length() + x);
                }
            }
        }
        return mask;
    }

    private static void assertSame(PixelMask actual, String... rows) {
        StringBuilder out = new StringBuilder();
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                out.append(actual.get(y * rows[y].length() + x) ? '#' : '.');
            }
            out.append('\n');
        }
        assertThat(out.toString()).isEqualTo(String.join("\n", rows) + "\n");
    }

    @Test
    void growsToAllSides() {
        assertSame(of(".....", ".....", "..#..", ".....").grown(1), ".....", ".###.", ".###.", ".###.");
    }

    @Test
    void closesGapsAndKeepsItsOutline() {
        String[] gap = {".........", ".........", "..##.##..", "..##.##..", ".........", "........."};
        String[] closed = {".........", ".........", "..#####..", "..#####..", ".........", "........."};
        assertSame(of(gap).closed(1), closed);
    }

    @Test
    void theRimIsInside() {
        assertSame(of("......", ".####.", ".####.", ".####.").rim(1), "......", ".####.", ".#..#.", ".#..#.");
    }

    @Test
    void agreesWithLookingAtEveryNeighbour() {
        Random r = new Random(7);
        for (int reach = 0; reach < 4; reach++) {
            PixelMask mask = new PixelMask(23, 17);
            for (int i = 0; i < 23 * 17; i++) {
                if (r.nextInt(9) == 0) {
                    mask.set(i);
                }
            }
            PixelMask grown = mask.grown(reach);
            for (int i = 0; i < 23 * 17; i++) {
                boolean near = false;
                for (int y = Math.max(0, i / 23 - reach); y <= Math.min(16, i / 23 + reach); y++) {
                    for (int x = Math.max(0, i % 23 - reach); x <= Math.min(22, i % 23 + reach); x++) {
                        near |= mask.get(y * 23 + x);
                    }
                }
                assertThat(grown.get(i)).as("pixel %d, reach %d", i, reach).isEqualTo(near);
            }
        }
    }
}
