package gsi.synth.render;

import gsi.synth.finish.Finish;

/**
 * What stays when props come and go. The table is the plane y = 0 up to the wall, the wall the plane z = −{@code wallAt}.
 *
 * @param table finish of the table top, over x and z
 * @param wall finish of the wall, over x and y
 * @param wallAt distance of the wall behind the room's origin, metres
 * @param sun the light that casts shadows
 * @param surroundings the rest of the light
 * @param exposure factor before tone mapping
 */
public record Room(Finish table, Finish wall, double wallAt, Sunlight sun, Surroundings surroundings, double exposure) {

    public Room withTable(Finish other) {
        return new Room(other, wall, wallAt, sun, surroundings, exposure);
    }

    public Room withWall(Finish other) {
        return new Room(table, other, wallAt, sun, surroundings, exposure);
    }

    public Room withLight(Sunlight otherSun, Surroundings others) {
        return new Room(table, wall, wallAt, otherSun, others, exposure);
    }
}
