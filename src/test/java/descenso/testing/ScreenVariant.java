package descenso.testing;

import descenso.phrases.Language;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;

/** The language, size and characters in which a screen is drawn. */
public record ScreenVariant(Language language, Size size, CharacterSet characters) {

    /** The variant of the golden files. Tests derive what the others must show. */
    public static final ScreenVariant GOLDEN = new ScreenVariant(Language.ES, new Size(80, 24), CharacterSet.UNICODE);

    /** Returns every language and character set on the usual screen and on a wide one with the contents. */
    public static List<ScreenVariant> all() {
        List<ScreenVariant> variants = new ArrayList<>();
        for (Size size : List.of(GOLDEN.size(), new Size(120, 40))) {
            for (Language language : Language.values()) {
                for (CharacterSet characters : List.of(CharacterSet.UNICODE, CharacterSet.ASCII)) {
                    variants.add(new ScreenVariant(language, size, characters));
                }
            }
        }
        return variants;
    }

    public ScreenVariant with(Language other) {
        return new ScreenVariant(other, size, characters);
    }

    public ScreenVariant with(Size other) {
        return new ScreenVariant(language, other, characters);
    }

    public ScreenVariant with(CharacterSet other) {
        return new ScreenVariant(language, size, other);
    }

    @Override
    public String toString() {
        return size.columns() + "x" + size.rows() + "-" + language.code() + "-" + characters;
    }
}
