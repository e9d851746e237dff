#include "english/everyday.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_WORD = 15 };

/* Sorted by bytes; five letters and more, as shorter ones are not looked for. */
static const char *const everyday_words[] = {
    "about",       "above",        "accept",     "access",       "account",     "across",      "action",
    "active",      "activity",     "actual",     "added",        "addition",    "advance",     "advice",
    "affect",      "after",        "again",      "against",      "agency",      "agent",       "agree",
    "ahead",       "alive",        "allow",      "almost",       "alone",       "along",       "already",
    "although",    "always",       "among",      "amount",       "analysis",    "animal",      "annual",
    "another",     "answer",       "anybody",    "anyone",       "anything",    "anyway",      "appear",
    "apply",       "approach",     "argue",      "around",       "arrive",      "article",     "artist",
    "aside",       "asked",        "asset",      "assign",       "assume",      "attack",      "attempt",
    "attend",      "author",       "available",  "average",      "avoid",       "balance",     "basic",
    "basis",       "batch",        "battle",     "beach",        "beautiful",   "became",      "because",
    "become",      "before",       "began",      "begin",        "behavior",    "behind",      "being",
    "believe",     "belong",       "below",      "better",       "between",     "beyond",      "billed",
    "billing",     "birth",        "black",      "block",        "blood",       "board",       "booked",
    "booking",     "books",        "border",     "bottom",       "bought",      "branch",      "branches",
    "brand",       "brands",       "break",      "bring",        "brought",     "browser",     "budget",
    "build",       "building",     "built",      "busiest",      "business",    "buyer",       "buyers",
    "buying",      "called",       "calls",      "campaign",     "campaigns",   "cancel",      "capital",
    "cards",       "career",       "carry",      "cases",        "catalog",     "categories",  "category",
    "cause",       "center",       "central",    "century",      "certain",     "chair",       "chance",
    "change",      "changes",      "channel",    "charge",       "charged",     "charges",     "chart",
    "cheap",       "cheaper",      "cheapest",   "check",        "child",       "children",    "choice",
    "choose",      "church",       "cities",     "claim",        "claims",      "class",       "classes",
    "clean",       "clear",        "client",     "clients",      "clinic",      "clinics",     "close",
    "closed",      "codes",        "coffee",     "collect",      "college",     "color",       "column",
    "comes",       "comment",      "comments",   "commission",   "common",      "community",   "companies",
    "company",     "compare",      "compared",   "competition",  "complete",    "completed",   "concern",
    "condition",   "conditions",   "confirm",    "consider",     "contact",     "contain",     "contains",
    "content",     "contract",     "contracts",  "control",      "convert",     "cookie",      "costs",
    "could",       "count",        "counted",    "counter",      "countries",   "country",     "counts",
    "county",      "couple",       "coupon",     "course",       "courses",     "court",       "cover",
    "create",      "created",      "credit",     "crime",        "cross",       "culture",     "cumulative",
    "currency",    "current",      "currently",  "customer",     "customers",   "cycle",       "daily",
    "damage",      "dates",        "deals",      "death",        "decade",      "decide",      "decision",
    "default",     "defect",       "defects",    "degree",       "delay",       "delays",      "deliver",
    "delivery",    "demand",       "department", "departments",  "deposit",     "describe",    "description",
    "design",      "detail",       "details",    "device",       "devices",     "difference",  "different",
    "digital",     "dinner",       "direct",     "direction",    "director",    "discount",    "discounts",
    "discuss",     "disease",      "display",    "distance",     "distinct",    "district",    "doctor",
    "doctors",     "document",     "documents",  "dollar",       "double",      "draft",       "dream",
    "drive",       "driver",       "drivers",    "dropped",      "duration",    "during",      "earlier",
    "early",       "earned",       "earning",    "economy",      "education",   "effect",      "effort",
    "eight",       "either",       "elder",      "eldest",       "elect",       "email",       "emails",
    "employ",      "employee",     "employees",  "empty",        "encounter",   "ended",       "ending",
    "energy",      "engine",       "engineer",   "enjoy",        "enough",      "enter",       "entire",
    "entries",     "entry",        "equal",      "equipment",    "error",       "errors",      "especially",
    "evening",     "event",        "events",     "every",        "everybody",   "everyone",    "everything",
    "exact",       "exactly",      "example",    "except",       "exchange",    "exist",       "expect",
    "expense",     "expenses",     "expensive",  "experience",   "expert",      "explain",     "express",
    "extra",       "factory",      "failed",     "failure",      "family",      "famous",      "faster",
    "father",      "favorite",     "feature",    "female",       "fewer",       "fewest",      "field",
    "fifth",       "fight",        "figure",     "figures",      "files",       "films",       "final",
    "finally",     "finance",      "finish",     "finished",     "first",       "flight",      "flights",
    "floor",       "focus",        "follow",     "following",    "force",       "forecast",    "foreign",
    "forget",      "format",       "former",     "forty",        "forward",     "found",       "frequency",
    "frequent",    "fresh",        "friend",     "friends",      "front",       "fully",       "function",
    "funds",       "further",      "future",     "games",        "garden",      "gender",      "general",
    "generate",    "given",        "giving",     "glass",        "global",      "goals",       "going",
    "goods",       "government",   "grade",      "grades",       "grand",       "grant",       "great",
    "greater",     "greatest",     "green",      "gross",        "ground",      "group",       "grouped",
    "groups",      "growing",      "growth",     "guess",        "guest",       "guests",      "guide",
    "handle",      "handled",      "happen",     "happy",        "heads",       "health",      "heard",
    "heart",       "heavier",      "heaviest",   "heavy",        "height",      "higher",      "highest",
    "highly",      "himself",      "hired",      "history",      "hospital",    "hospitals",   "hotel",
    "hotels",      "hours",        "house",      "households",   "however",     "human",       "hundred",
    "husband",     "identify",     "ignore",     "image",        "impact",      "important",   "improve",
    "inactive",    "include",      "included",   "including",    "income",      "increase",    "indeed",
    "indicate",    "individual",   "industry",   "information",  "inside",      "instead",     "institution",
    "insurance",   "interest",     "internal",   "internet",     "interview",   "inventory",   "invest",
    "investment",  "invoice",      "invoices",   "involve",      "island",      "issue",       "issues",
    "items",       "itself",       "joined",     "joint",        "keyboard",    "kinds",       "kitchen",
    "known",       "label",        "language",   "large",        "larger",      "largest",     "later",
    "latest",      "launch",       "lawyer",     "leader",       "leads",       "learn",       "least",
    "leave",       "leaves",       "leaving",    "legal",        "length",      "letter",      "letters",
    "level",       "levels",       "library",    "light",        "likely",      "limit",       "lines",
    "listed",      "lists",        "little",     "lived",        "lives",       "living",      "loans",
    "local",       "location",     "locations",  "longer",       "longest",     "lower",       "lowest",
    "loyal",       "lunch",        "machine",    "major",        "maker",       "makes",       "making",
    "manage",      "manager",      "managers",   "margin",       "market",      "markets",     "marriage",
    "match",       "matches",      "material",   "matter",       "matters",     "maximum",     "maybe",
    "means",       "measure",      "media",      "median",       "medical",     "meeting",     "meetings",
    "member",      "members",      "memory",     "mention",      "merge",       "message",     "messages",
    "method",      "metric",       "metrics",    "middle",       "might",       "military",    "million",
    "minimum",     "minute",       "minutes",    "missed",       "missing",     "mission",     "mistake",
    "mobile",      "model",        "models",     "modern",       "moment",      "money",       "monitor",
    "month",       "monthly",      "months",     "morning",      "mother",      "mountain",    "mouth",
    "moved",       "movie",        "movies",     "moving",       "music",       "named",       "names",
    "nation",      "national",     "natural",    "nature",       "nearly",      "needed",      "needs",
    "network",     "never",        "newest",     "newsletter",   "night",       "nobody",      "normal",
    "north",       "notes",        "nothing",    "notice",       "number",      "numbers",     "nurse",
    "object",      "occur",        "ocean",      "offer",        "offered",     "offers",      "office",
    "officer",     "offices",      "often",      "older",        "oldest",      "online",      "opened",
    "opening",     "operate",      "operation",  "opinion",      "option",      "orange",      "order",
    "ordered",     "orders",       "ordinary",   "organization", "origin",      "original",    "other",
    "others",      "outcome",      "output",     "outside",      "outstanding", "overall",     "overdue",
    "owned",       "owner",        "owners",     "package",      "packages",    "pages",       "paint",
    "paper",       "parent",       "parents",    "partner",      "partners",    "parts",       "party",
    "passed",      "passenger",    "patch",      "patient",      "patients",    "pattern",     "payment",
    "payments",    "peace",        "pending",    "people",       "percent",     "percentage",  "perform",
    "performance", "perhaps",      "period",     "person",       "personal",    "persons",     "phone",
    "photo",       "physical",     "picked",     "picture",      "piece",       "pieces",      "place",
    "placed",      "places",       "plane",      "planned",      "plans",       "plant",       "plate",
    "played",      "player",       "players",    "point",        "points",      "police",      "policies",
    "policy",      "popular",      "popularity", "position",     "positive",    "possible",    "posted",
    "posts",       "power",        "practice",   "prefer",       "premium",     "prepare",     "present",
    "president",   "pressure",     "pretty",     "prevent",      "previous",    "price",       "priced",
    "prices",      "primary",      "print",      "prior",        "private",     "prize",       "probably",
    "problem",     "problems",     "process",    "processed",    "produce",     "product",     "production",
    "products",    "professional", "professor",  "profit",       "profitable",  "profits",     "program",
    "programs",    "project",      "projects",   "promise",      "property",    "protect",     "provide",
    "provided",    "provider",     "providers",  "public",       "purchase",    "purchased",   "purchases",
    "quality",     "quantities",   "quantity",   "quarter",      "quarterly",   "question",    "questions",
    "quick",       "quickly",      "quiet",      "quite",        "quota",       "radio",       "raise",
    "ranch",       "range",        "ranked",     "ranking",      "rated",       "rates",       "rather",
    "rating",      "ratings",      "ratio",      "reach",        "reached",     "reader",      "readers",
    "ready",       "really",       "reason",     "reasons",      "receive",     "received",    "recent",
    "recently",    "recommend",    "record",     "records",      "recover",     "reduce",      "refer",
    "refund",      "refunded",     "refunds",    "refuse",       "region",      "regional",    "regions",
    "register",    "regular",      "reject",     "related",      "relation",    "release",     "remain",
    "remaining",   "remember",     "remote",     "remove",       "rental",      "repeat",      "replace",
    "reply",       "report",       "reports",    "request",      "requests",    "require",     "resolve",
    "resolved",    "response",     "restaurant", "result",       "results",     "retail",      "return",
    "returned",    "returns",      "reveal",     "revenue",      "revenues",    "review",      "reviewed",
    "reviews",     "reward",       "right",      "river",        "roles",       "rooms",       "round",
    "route",       "routes",       "running",    "salaries",     "salary",      "sales",       "sample",
    "saved",       "saving",       "scale",      "scene",        "schedule",    "school",      "schools",
    "science",     "score",        "scored",     "scores",       "screen",      "search",      "season",
    "second",      "section",      "sector",     "security",     "segment",     "select",      "seller",
    "sellers",     "selling",      "sells",      "senior",       "sense",       "separate",    "series",
    "serious",     "serve",        "served",     "server",       "service",     "services",    "session",
    "sessions",    "seven",        "several",    "shape",        "share",       "shared",      "shares",
    "sharp",       "shelf",        "shift",      "shine",        "shipment",    "shipments",   "shipped",
    "shipping",    "ships",        "shoot",      "shopping",     "shops",       "short",       "shorter",
    "shortest",    "should",       "shown",      "shows",        "sight",       "signed",      "signup",
    "similar",     "simple",       "simply",     "since",        "single",      "sister",      "sites",
    "situation",   "sizes",        "skill",      "skills",       "slower",      "slowest",     "small",
    "smaller",     "smallest",     "social",     "society",      "someone",     "something",   "sometimes",
    "songs",       "sorted",       "sound",      "source",       "sources",     "south",       "space",
    "speak",       "special",      "specific",   "speed",        "spend",       "spending",    "spends",
    "spent",       "split",        "sport",      "sports",       "spread",      "spring",      "square",
    "staff",       "stage",        "stand",      "standard",     "stars",       "start",       "started",
    "starting",    "starts",       "state",      "stated",       "statement",   "states",      "station",
    "statistic",   "stats",        "status",     "steps",        "still",       "stock",       "stocks",
    "store",       "stored",       "stores",     "story",        "straight",    "strategy",    "stream",
    "street",      "strong",       "structure",  "student",      "students",    "study",       "style",
    "subject",     "submit",       "success",    "sudden",       "suffer",      "suggest",     "summary",
    "summer",      "supplier",     "suppliers",  "supply",       "support",     "surface",     "survey",
    "switch",      "system",       "systems",    "table",        "tables",      "taken",       "takes",
    "taking",      "target",       "tasks",      "taught",       "taxes",       "teach",       "teacher",
    "teachers",    "teams",        "technology", "terms",        "tests",       "thank",       "their",
    "themselves",  "theory",       "there",      "these",        "thing",       "things",      "think",
    "third",       "those",        "though",     "thought",      "thousand",    "threat",      "three",
    "through",     "throw",        "ticket",     "tickets",      "timeline",    "times",       "title",
    "titles",      "today",        "together",   "tomorrow",     "tonight",     "tools",       "total",
    "totals",      "touch",        "touched",    "toward",       "track",       "tracks",      "trade",
    "traffic",     "train",        "trained",    "trainer",      "training",    "transaction", "transactions",
    "transfer",    "travel",       "treat",      "treatment",    "trend",       "trends",      "trial",
    "tried",       "trips",        "trouble",    "truck",        "trust",       "truth",       "turned",
    "turnover",    "twice",        "types",      "typical",      "under",       "unique",      "united",
    "units",       "university",   "unless",     "unpaid",       "until",       "upper",       "usage",
    "users",       "using",        "usual",      "usually",      "utility",     "value",       "values",
    "various",     "vehicle",      "vehicles",   "vendor",       "vendors",     "version",     "viewed",
    "views",       "visit",        "visited",    "visitor",      "visitors",    "visits",      "voice",
    "volume",      "waited",       "waiting",    "wanted",       "wants",       "warehouse",   "warehouses",
    "watch",       "water",        "wealth",     "weather",      "weekday",     "weekend",     "weekly",
    "weeks",       "weight",       "whatever",   "wheel",        "where",       "whether",     "which",
    "while",       "white",        "whole",      "whose",        "window",      "winner",      "winter",
    "within",      "without",      "woman",      "women",        "wonder",      "words",       "worked",
    "worker",      "workers",      "working",    "works",        "world",       "worse",       "worst",
    "worth",       "would",        "write",      "writer",       "writes",      "written",     "wrong",
    "wrote",       "yearly",       "years",      "yellow",       "yesterday",   "young",       "younger",
    "youngest",
};

/* Endings of words that are seldom names. */
static bool is_inflected(const char *text)
{
    static const char *const endings[] = {"ing", "ed", "ly", "tion", "ment", "ness", "est"};
    size_t length = strlen(text);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t ending = strlen(endings[i]);
        if (length > ending && strcmp(text + length - ending, endings[i]) == 0) {
            return true;
        }
    }
    return false;
}

static int compare_text(const void *key, const void *item)
{
    return strcmp(key, *(const char *const *)item);
}

static bool is_listed(const char *text)
{
    size_t count = sizeof everyday_words / sizeof *everyday_words;
    return bsearch(text, everyday_words, count, sizeof *everyday_words, compare_text) != NULL;
}

bool is_everyday_word(const char *text)
{
    char single[LONGEST_WORD + 1];
    size_t length = strlen(text);
    if (is_inflected(text) || is_listed(text)) {
        return true;
    }
    if (length < 2 || length > LONGEST_WORD || text[length - 1] != 's') {
        return false;
    }
    memcpy(single, text, length);
    single[length - 1] = '\0';
    return is_listed(single);
}
