/**
 * Procedural sample data: seeded tabletop scenes, rendered, edited and labelled exactly, written in the benchmark's layout
 * (protocol.md §9). The door is {@code SampleDataGenerator}.
 */
@NullMarked
package gsi.synth;

import org.jspecify.annotations.NullMarked;
