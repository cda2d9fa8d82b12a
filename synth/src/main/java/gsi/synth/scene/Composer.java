package gsi.synth.scene;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Rgb;
import gsi.synth.prop.Prop;
import gsi.synth.prop.PropKind;
import gsi.synth.render.Placed;
import gsi.synth.render.Pose;
import gsi.synth.render.Room;
import gsi.synth.render.View;
import gsi.synth.solid.Vec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Composes scenes: tall props to the back, small ones to the front, everything in sight and nothing touching. */
public final class Composer {

    private static final int TRIES = 240;
    /** Props would not touch if one of them grew so much. */
    private static final double AIR = 1.45;

    private static final double HALF_WIDTH = 0.34;

    private final long seed;
    private final int width;
    private final int height;

    /** For pictures of this size; the same seed gives the same scenes. */
    public Composer(long seed, int width, int height) {
        this.seed = seed;
        this.width = width;
        this.height = height;
    }

    /** The scene with a number, 0 and up; themes take turns. */
    public Tableau scene(int number) {
        List<Theme> themes = List.of(Theme.values());
        Theme theme = themes.get(number % themes.size());
        String id = String.format(Locale.ROOT, "%s_frame_%06d", theme.word(), number / themes.size() * 30);
        Dice dice = Dice.of(seed, id);
        double azimuth = dice.between(-0.2, 0.2);
        View view = view(dice, azimuth);
        Lighting light = theme.lighting(dice);
        Vec middle = new Vec(0, 0.04, -0.02);
        Room room = new Room(
                theme.table(dice),
                theme.wall(dice),
                dice.between(0.44, 0.56),
                light.sunlight(middle),
                light.surroundings(theme.tableTone()),
                theme.exposure());
        Lighting other = light.relit(
                180 - light.azimuth(),
                light.elevation() + dice.between(-8, 4),
                dice.chance(0.5) ? new Rgb(1.18, 0.95, 0.72) : new Rgb(0.8, 0.97, 1.2),
                dice.chance(0.5) ? 0.72 : 1.15);
        Room relit = room.withLight(other.sunlight(middle), other.surroundings(theme.tableTone()));
        Theme elsewhere = themes.get((number + 1 + dice.below(themes.size() - 1)) % themes.size());
        List<Placed> props = arrange(theme.kinds(), new Rules(view, room.wallAt()), azimuth, dice);
        return new Tableau(id, view, room, relit, elsewhere.table(dice), props);
    }

    private View view(Dice dice, double azimuth) {
        double distance = dice.between(0.84, 0.94);
        double up = dice.between(0.45, 0.6);
        Vec eye = new Vec(distance * StrictMath.sin(azimuth), up, distance * StrictMath.cos(azimuth));
        Vec target = new Vec(dice.between(-0.02, 0.02), 0.055, 0.0);
        // Rounded as K is in files, so that files say exactly how the picture was taken.
        double focal = StrictMath.rint(width * dice.between(0.92, 1.06) * 10) / 10;
        return View.looking(width, height, focal, eye, target);
    }

    private static List<Placed> arrange(List<PropKind> kinds, Rules rules, double azimuth, Dice dice) {
        List<Prop> props = new ArrayList<>();
        for (PropKind kind : kinds) {
            props.add(kind.make(Dice.of(dice.seed(), kind.name())));
        }
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < props.size(); i++) {
            columns.add(i);
        }
        columns = dice.shuffled(columns);
        List<Placed> out = new ArrayList<>();
        for (int i = 0; i < props.size(); i++) {
            double x = HALF_WIDTH * (2 * (columns.get(i) + 0.5) / props.size() - 1);
            place(props.get(i), x, rules, azimuth, dice, out);
        }
        return out;
    }

    /** Puts the prop near its column, as deep in the scene as its height suggests; left out where there is no room. */
    private static void place(Prop prop, double x, Rules rules, double azimuth, Dice dice, List<Placed> out) {
        double tall = Math.max(0, Math.min(1, (prop.size().y() - 0.06) / 0.2));
        double z = 0.2 - 0.4 * tall + dice.between(-0.03, 0.03);
        List<Placed> tries = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            double reach = 0.02 + 0.3 * i / TRIES;
            double yaw = azimuth + dice.between(-0.3, 0.3);
            Pose pose = new Pose(x + dice.between(-reach, reach), z + dice.between(-reach, reach), yaw, 1);
            Placed candidate = new Placed(prop, pose);
            if (rules.allow(candidate, out) && rules.free(candidate.with(pose.scaledBy(AIR)), out)) {
                tries.add(candidate);
            }
        }
        tries.stream()
                .min(Comparator.comparingDouble(
                        p -> squared(p.pose().x() - x, p.pose().z() - z)))
                .ifPresent(out::add);
    }

    private static double squared(double a, double b) {
        return a * a + b * b;
    }
}
