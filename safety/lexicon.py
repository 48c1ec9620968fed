"""The lexicon of one language: `locales/<lang>/risk.yml`, its format and its matching.

The file
========
    locale: en
    spaced: true          # false for languages without spaces between words (Chinese)
    words:                # named groups, used in patterns as <name>
      die: [die, be dead, not exist]
      want: [want to, wish to, going to]
    spellings:            # how people write it -> how the patterns write it; "" drops it.
      wanna: want to      # Keys are whole words (spaced) or plain substrings (not spaced);
      dont: do not        # emoji, slang, homophones, traditional characters, contractions.
      🔪: knife
    fillers: [really, just]   # dropped before matching, so no pattern may contain them
    known: [therapist]        # everyday words that must never be "repaired" into a lexicon word
                              # (spaced only: typos, leet, glued words are repaired towards the
                              # words that the patterns use)
    negations:            # patterns; one that ends right before a match voids it
      - would never
      - (do|did) not want to
    past:                 # a match in a sentence with a `cue` sinks to `concern`, and to nothing
      cues: [years ago, used to]          # if a `recovered` stands anywhere in the message;
      still: [again, lately, still]       # a `still` anywhere keeps the level as it is
      recovered: [am fine now]
    calm:                 # look-alikes
      - id: hyperbole
        patterns: [homework .. killing me]
        scope: overlap    # overlap (default): voids every match that it overlaps
                          # sentence, message: voids the `topical` rules' matches there
        types: [suicide]  # optional: only rules of these types
    rules:
      - id: wish_to_die
        type: suicide     # or `types: [third_party, suicide]`
        level: high       # concern, high, imminent
        patterns:
          - <want> <die>
        negatable: true   # default; false where the pattern itself is a negation
        past: true        # default; false where the past does not make it calmer
        topical: false    # default; true for mentions that news, films, questions make calm
    combinations:         # together they mean more than alone
      - id: farewell_after_hopelessness
        type: suicide
        level: imminent
        now: [farewell]           # ids of rules, at least one in this message
        with: [hopeless]          # at least one in this message or the last few before it
    distress: [die, kill]         # plain substrings: all that is left when matching breaks

The patterns
============
Matching runs on a folded copy (safety.normalize): lower case, no accents, no apostrophes
(`don't` is two words if `spellings` says so), full width and look-alike letters made plain.
Accents in patterns are folded as well, so write either way.

    want to die        words in this order; a comma or line break between them is ignored,
                       the end of a sentence is not crossed
    (die|be dead)      one of these                 <want>   one of the group `want`
    really?  (a|b)?    may be missing               suicid*  any ending (spaced only)
    ..                 up to 2 words between        ...      up to 5 words between
    ^  $               start, end of the message

Not spaced: words are plain characters, found anywhere; blanks in a pattern mean nothing; `..` is
up to 4 characters, `...` up to 10, never over the end of a sentence. Blanks, dots, stars and
hyphens between two characters of the message are dropped before matching.
    想 .. (死|自杀)

Every match becomes a signal, one for each type of its rule; the levels merge by the maximum.
"""
