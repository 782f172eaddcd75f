package descenso.view;

import descenso.phrases.Phrase;
import descenso.plot.Scale;
import descenso.train.Snapshot;
import descenso.train.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A coordinate over time, in words.
 *
 * @param wanted the coordinate, from 0; of what has fewer, its last
 */
record CurvePathWords(int wanted, CurveVoice voice) {

    static CurveTraits path(Snapshot run, int coordinate) {
        return CurveTraits.of(run.steps() + 1, step -> run.history().parameter(step, coordinate), Scale.LINEAR);
    }

    /** At most three sentences; there has to be a step. */
    List<String> of(Snapshot run) {
        int coordinate = coordinate(run);
        String name = run.history().coordinates().get(coordinate);
        CurveTraits path = path(run, coordinate);
        CurveCourse course = new CurveCourse(path, name, CurveUnit.STEP, voice);
        if (run.status() == Status.DIVERGED) {
            return course.divergence(run.steps());
        }
        List<String> said = new ArrayList<>();
        said.add(course(path, name));
        Optional<CurvePlace> goal = CurvePlace.nearestMinimum(run);
        if (!path.isConstant()) {
            said.addAll(
                    goal.isPresent()
                            ? about(CurveSwings.of(path, goal.get().at(coordinate)))
                            : wandering(path, course));
        }
        return said;
    }

    private int coordinate(Snapshot run) {
        return Math.min(wanted, run.history().coordinates().size() - 1);
    }

    private String course(CurveTraits path, String name) {
        String span = CurveUnit.STEP.count(path.last(), voice.speech());
        if (path.isConstant()) {
            return voice.say(Phrase.CURVE_STAYS, name, voice.number(path.end()), span);
        }
        if (voice.areAlike(path.start(), path.end())) {
            return voice.say(Phrase.CURVE_RETURNS, name, voice.number(path.end()), span);
        }
        List<String> numbers = voice.apart(path.start(), path.end());
        return voice.say(Phrase.CURVE_GOES, name, numbers.get(0), numbers.get(1), span);
    }

    private List<String> about(CurveSwings swings) {
        String target = voice.number(swings.target());
        List<String> said = new ArrayList<>();
        said.add(swings.overshoot()
                .map(far -> voice.say(
                        Phrase.CURVE_OVERSHOOTS,
                        target,
                        voice.times(swings.passes()),
                        voice.number(far.value()),
                        CurveUnit.STEP.at(far.index(), voice.speech())))
                .orElseGet(() -> voice.say(Phrase.CURVE_NO_OVERSHOOT, target)));
        said.add(
                swings.settled().isPresent()
                        ? voice.say(
                                Phrase.CURVE_SETTLES,
                                CurveUnit.STEP.from(swings.settled().getAsInt(), voice.speech()))
                        : voice.say(Phrase.CURVE_UNSETTLED));
        return said;
    }

    /** Where nobody knows whereto. */
    private List<String> wandering(CurveTraits path, CurveCourse course) {
        List<String> said = new ArrayList<>();
        int rises = path.rises();
        if (path.neverFalls() || path.neverRises()) {
            said.add(voice.say(Phrase.CURVE_ONE_WAY));
        } else if (rises > 1) {
            said.add(voice.say(
                    Phrase.CURVE_TO_AND_FRO,
                    voice.times(rises),
                    voice.number(path.lowest().value()),
                    voice.number(path.highest().value())));
        }
        course.flat()
                .or(() -> path.stillFalls() || path.stillRises()
                        ? Optional.of(voice.say(Phrase.CURVE_GOES_ON))
                        : Optional.empty())
                .ifPresent(said::add);
        return said;
    }
}
