package descenso.view;

import descenso.phrases.Language;
import descenso.plot.Axis;
import descenso.plot.Scale;

/** The axes of pictures, with short numbers. */
record PictureAxes(Language language, Speech speech) {

    Axis linear(String title) {
        return of(title, Scale.LINEAR);
    }

    Axis of(String title, Scale scale) {
        return Axis.of(title, scale, this::written);
    }

    String written(double value) {
        return speech.glyphs().write(new Digits(language).rough(value));
    }
}
