package descenso.course;

import java.util.ArrayList;
import java.util.List;

/**
 * What the values of an experiment are read with.
 *
 * @param seed the experiment's, for whatever has none of its own
 * @param bilingual whether words must be there in both languages
 */
record Context(Findings findings, Scope scope, DataFiles data, long seed, boolean bilingual) {

    /** The same with other variables. */
    Context in(Scope other) {
        return new Context(findings, other, data, seed, bilingual);
    }

    /** Words for people: in both languages, or else at least in one or in none that is named. */
    Localised localised(YamlNode node) throws CourseException {
        if (!bilingual && node.isText()) {
            return Localised.same(node.text());
        }
        List<Fault> notes = new ArrayList<>();
        Localised words = LocalisedReader.read(node, notes);
        if (bilingual) {
            notes.forEach(findings::spoil);
        }
        return words;
    }
}
