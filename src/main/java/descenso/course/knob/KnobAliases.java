package descenso.course.knob;

import descenso.course.experiment.DisplayNames;
import descenso.course.experiment.Knob;
import descenso.course.setting.YamlPath;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of knobs, without their owners, {@link NormalizedName normalized}. */
record KnobAliases(DisplayNames names, Language language) {

    private static final String VARIABLES = "variables";

    /**
     * Returns all names of a knob: its key and path in the file, and either the author's names of the variable or the
     * aliases of the key, in all languages.
     */
    Stream<String> all(Knob knob) {
        String path = NormalizedName.of(knob.path());
        Stream<String> written = Stream.of(NormalizedName.of(knob.name()), path, path.substring(path.indexOf('.') + 1));
        Stream<String> shown = isVariable(knob)
                ? shown(knob).stream()
                        .flatMap(name -> Stream.of(Language.values()).map(name::in))
                        .map(NormalizedName::of)
                : ParameterAlias.of(knob.name()).all();
        return Stream.concat(written, shown);
    }

    /**
     * Returns the name to show in this language. For a variable, this is the author's name if it is a single word,
     * otherwise its name in the file.
     */
    String of(Knob knob) {
        return isVariable(knob)
                ? shown(knob)
                        .map(name -> name.in(language))
                        .filter(name -> name.indexOf(' ') < 0)
                        .map(NormalizedName::of)
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> NormalizedName.of(knob.name()))
                : ParameterAlias.of(knob.name()).in(language);
    }

    private Optional<LocalizedText> shown(Knob knob) {
        return Optional.ofNullable(names.variables().get(knob.name()));
    }

    private static boolean isVariable(Knob knob) {
        return YamlPath.first(knob.path()).equals(VARIABLES);
    }
}
