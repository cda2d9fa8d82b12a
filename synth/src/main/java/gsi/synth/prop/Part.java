package gsi.synth.prop;

import gsi.synth.finish.Finish;
import gsi.synth.solid.Solid;

/** One solid of a prop and what covers it. */
record Part(Solid solid, Finish finish) {}
