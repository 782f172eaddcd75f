package descenso.app.lab;

import descenso.classroom.SharedPlace.SharedMoment;
import java.util.List;

/**
 * The pace at which a heat is played: which moment is shown after how many seconds. Moments are counted in turns, from
 * 0: steps, or epochs of networks. Early turns take longer than late ones, because losses and positions change most at
 * the start. The stretch that matters takes about five seconds, what comes before and after it less.
 *
 * @param segments parts that follow each other, from turn 0
 */
record Timeline(List<Segment> segments) {

    /** Maximum time of one turn, in seconds: a longer one seems to stand still. */
    private static final double LONGEST_TURN = 0.75;
    /** Time of the stretch that matters, in seconds: enough to follow it. */
    private static final double STRETCH = 5;
    /** Maximum time before the stretch, in seconds. */
    private static final double BEFORE = 2;
    /** Maximum time after a stretch beyond which the picture shows nothing, in seconds. */
    private static final double HIDDEN = 1;
    /** Ratio of the length of a segment to its first turns, in which time is nearly linear: these would else creep. */
    private static final double LINEAR = 100;
    /** Maximum time of a heat, in seconds. */
    static final double WHOLE = SharedMoment.LONGEST_S;

    Timeline {
        segments = List.copyOf(segments);
    }

    /**
     * Creates the timeline of a heat.
     *
     * @param turns the length of the heat, at least 0
     * @param stretch the turns that matter, within the heat
     * @param most the maximum time of the heat, in seconds
     */
    static Timeline of(int turns, Stretch stretch, double most) {
        Segment before = Segment.of(0, stretch.from(), BEFORE);
        Segment middle = Segment.of(stretch.from(), stretch.to(), STRETCH);
        double rest = WHOLE - before.seconds - middle.seconds;
        // goes on as the stretch ends: each doubling of the number of turns takes as long as the last one
        double pace = middle.seconds / Math.log1p(middle.length() / middle.softness);
        double soft = middle.length() + middle.softness;
        double onward = pace * Math.log1p((turns - stretch.to()) / soft);
        Segment after = new Segment(stretch.to(), turns, stretch.to() < turns ? Math.min(rest, onward) : 0, soft);
        double whole = before.seconds + middle.seconds + after.seconds;
        double share = whole > most ? most / whole : 1;
        return new Timeline(List.of(before.scaled(share), middle.scaled(share), after.scaled(share)));
    }

    /**
     * Returns this timeline with a short time for what comes after the stretch, because the picture does not show it.
     */
    Timeline withShortEnd() {
        Segment after = segments.get(2);
        Segment shorter = new Segment(after.from, after.to, Math.min(HIDDEN, after.seconds), after.softness);
        return new Timeline(List.of(segments.get(0), segments.get(1), shorter));
    }

    /** Returns the time of a moment, in seconds from the start. */
    double time(double turn) {
        return segments.stream().mapToDouble(segment -> segment.time(turn)).sum();
    }

    /** Returns the moment after a number of seconds, in turns; the last one if the heat takes less. */
    double at(double seconds) {
        double left = seconds;
        for (Segment segment : segments) {
            if (left < segment.seconds) {
                return segment.at(left);
            }
            left -= segment.seconds;
        }
        return segments.get(segments.size() - 1).to;
    }

    /** Returns the stretch that matters. */
    Stretch stretch() {
        return new Stretch(segments.get(1).from, segments.get(1).to);
    }

    /** Returns the number of turns of the heat. */
    int turns() {
        return segments.get(segments.size() - 1).to;
    }

    /** Returns the time of the whole heat, in seconds. */
    double seconds() {
        return segments.stream().mapToDouble(Segment::seconds).sum();
    }

    /** The turns of a heat that matter, from one to a later one. */
    record Stretch(int from, int to) {

        /** Returns the part of this stretch within a heat of some turns; the whole heat if nothing is left. */
        Stretch within(int turns) {
            return from < Math.min(to, turns)
                    ? new Stretch(Math.max(0, from), Math.min(to, turns))
                    : new Stretch(0, turns);
        }
    }

    /**
     * A part of the timeline, in logarithmic time.
     *
     * @param softness the number of turns below which time is nearly linear
     */
    private record Segment(int from, int to, double seconds, double softness) {

        /** Creates a segment of at most some seconds, in which no turn takes longer than it may. */
        static Segment of(int from, int to, double most) {
            int length = to - from;
            double seconds = Math.min(most, LONGEST_TURN * length);
            double softness = Math.max(1, length / LINEAR);
            while (seconds * Math.log1p(1 / softness) > LONGEST_TURN * Math.log1p(length / softness)
                    && softness < 64.0 * length) {
                softness *= 2;
            }
            return new Segment(from, to, seconds, softness);
        }

        Segment scaled(double share) {
            return new Segment(from, to, share * seconds, softness);
        }

        int length() {
            return to - from;
        }

        /** Returns the time from the beginning of the segment to a moment, between 0 and the time of the segment. */
        double time(double turn) {
            double inside = Math.max(0, Math.min(turn, to) - from);
            return length() == 0 ? 0 : seconds * Math.log1p(inside / softness) / Math.log1p(length() / softness);
        }

        /** Returns the moment after a time that is shorter than the segment. */
        double at(double time) {
            return from + softness * Math.expm1(time / seconds * Math.log1p(length() / softness));
        }
    }
}
