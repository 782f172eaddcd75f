package descenso.forbidden;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Examples of clocks and random numbers. Each method named {@code bad…} reads a clock or draws random numbers without a
 * given seed; the other methods receive their seed or time and are allowed.
 */
@SuppressWarnings("JavaUtilDate")
public final class ClocksAndRandomSources {

    private ClocksAndRandomSources() {}

    static Object badRandom() {
        return new Random();
    }

    static Object badSplittableRandom() {
        return new SplittableRandom();
    }

    static Object badSecureRandom() {
        return new SecureRandom();
    }

    static Object badGenerator() {
        return RandomGenerator.getDefault();
    }

    static Object badThreadLocal() {
        return ThreadLocalRandom.current();
    }

    static double badMath() {
        return Math.random();
    }

    static Object badUuid() {
        return UUID.randomUUID();
    }

    static void badShuffle(List<String> list) {
        Collections.shuffle(list);
    }

    static Object badDate() {
        return new Date();
    }

    static Object badClock() {
        return Clock.systemUTC();
    }

    static Object badOffsetDateTime() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    static long badNanos() {
        return System.nanoTime();
    }

    static long badMillis() {
        return System.currentTimeMillis();
    }

    static Supplier<Instant> badReference() {
        return Instant::now;
    }

    static Supplier<Random> badConstructorReference() {
        return Random::new;
    }

    static Object seeded(List<String> list) {
        Collections.shuffle(list, new Random(1));
        return new SplittableRandom(1);
    }

    static Object given() {
        return new Date(Instant.EPOCH.plusSeconds(1).toEpochMilli());
    }
}
