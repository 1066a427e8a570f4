//! The template “Subscription with referral” in Spanish: each of its English texts, and what it is in Spanish.

pub(super) const WORDS: &[(&str, &str)] = &[
    (
        "Subscription with referral",
        "Suscripción con recomendación",
    ),
    (
        "A subscription by month. A thousand people hear of it each month; some look closer, weigh it up and buy. Some of the active turn into advocates, who bring others, and some drift into risk, from where most lost customers leave. Two ideas are set against doing nothing: caring for those at risk, and rewarding loyalty. Every figure is illustrative, and two are ranges, since nobody knows them well: how many of those at risk leave, and how many friends an advocate brings. Replace them with your own.",
        "Una suscripción, mes a mes. Cada mes mil personas oyen hablar de ella; algunas se acercan más, la sopesan y compran. Algunos de los activos se vuelven promotores, que traen a otros, y algunos se deslizan hacia el riesgo, desde donde se va la mayoría de los clientes que se pierden. Dos ideas se comparan con no hacer nada: atender a quienes están en riesgo y premiar la lealtad. Todas las cifras son ilustrativas, y dos son rangos, porque nadie las conoce bien: cuántos de los que están en riesgo se van y a cuántos amigos trae un promotor. Cámbielas por las suyas.",
    ),
    ("Aware", "Nos conoce"),
    ("Has heard of us.", "Ha oído hablar de nosotros."),
    ("Marketing", "Marketing"),
    (
        "Be found, be understood in ten seconds",
        "Dejarse encontrar, entenderse en diez segundos",
    ),
    (
        "Search, social media, friends",
        "Buscador, redes sociales, amigos",
    ),
    (
        "To see at once whether this is for me",
        "Ver enseguida si esto es para mí",
    ),
    (
        "I have seen the name somewhere.",
        "Ese nombre me suena de algo.",
    ),
    ("Engaged", "Interesado"),
    ("Reads, watches, follows.", "Lee, mira, nos sigue."),
    (
        "Newsletter, examples, answers",
        "Boletín, ejemplos, respuestas",
    ),
    (
        "Website, newsletter, webinar",
        "Sitio web, boletín, seminario web",
    ),
    ("Something useful before paying", "Algo útil antes de pagar"),
    (
        "Interesting. Tell me more, but not every day.",
        "Interesante. Cuéntenme más, pero no todos los días.",
    ),
    ("Evaluating", "Evaluando"),
    ("Tries it and compares.", "Prueba y compara."),
    ("Sales", "Ventas"),
    (
        "Trial, comparison, a person to ask",
        "Prueba, comparación, alguien a quien preguntar",
    ),
    ("Trial, chat, price page", "Prueba, chat, página de precios"),
    (
        "A fair trial and a clear price",
        "Una prueba honesta y un precio claro",
    ),
    (
        "Is it worth it, and how do I get out again?",
        "¿Vale la pena? ¿Y cómo me doy de baja después?",
    ),
    ("First purchase", "Primera compra"),
    ("The first month.", "El primer mes."),
    ("Onboarding", "Bienvenida"),
    (
        "Welcome, first success within a week",
        "Dar la bienvenida, primer éxito en una semana",
    ),
    (
        "Welcome mail, guided start, call",
        "Correo de bienvenida, inicio guiado, llamada",
    ),
    ("That it works as promised", "Que funcione como se prometió"),
    (
        "I hope I did not waste my money.",
        "Espero no haber tirado el dinero.",
    ),
    ("Active", "Activo"),
    ("Uses it and pays.", "La usa y paga."),
    ("Product", "Producto"),
    ("Improve what is used most", "Mejorar lo que más se usa"),
    (
        "The product, release notes, support",
        "El producto, notas de versión, soporte",
    ),
    (
        "Reliability, and small steps forward",
        "Fiabilidad y pequeños avances",
    ),
    ("It does what I need.", "Hace lo que necesito."),
    ("At risk", "En riesgo"),
    (
        "Uses it less, complains or is silent.",
        "La usa menos, se queja o calla.",
    ),
    ("Customer care", "Atención al cliente"),
    ("Notice, ask, repair", "Darse cuenta, preguntar, reparar"),
    (
        "Support, cancellation page, reminder",
        "Soporte, página de baja, recordatorio",
    ),
    ("That someone notices", "Que alguien se dé cuenta"),
    (
        "I keep paying for something I hardly open.",
        "Sigo pagando por algo que casi no abro.",
    ),
    ("Advocate", "Promotor"),
    ("Recommends us.", "Nos recomienda."),
    ("Community", "Comunidad"),
    (
        "Thank, invite, listen first",
        "Agradecer, invitar, escuchar primero",
    ),
    (
        "Community, events, referral page",
        "Comunidad, eventos, página de recomendación",
    ),
    (
        "To be heard, and to look good when recommending",
        "Que se le escuche y quedar bien al recomendar",
    ),
    ("You should try this.", "Tienes que probarlo."),
    ("Churned", "Abandonó"),
    (
        "Lost interest or cancelled.",
        "Perdió el interés o canceló.",
    ),
    ("Inflow", "Entrada"),
    (
        "Search, advertising, press: everyone who hears of us without a friend.",
        "Buscadores, publicidad, prensa: todos los que oyen de nosotros sin que medie un amigo.",
    ),
    ("Friends of advocates", "Amigos de promotores"),
    (
        "Of a hundred advocates three to eight bring someone each month. The thank-you costs €4.",
        "De cada cien promotores, entre tres y ocho traen a alguien cada mes. El agradecimiento cuesta 4\u{a0}€.",
    ),
    ("Baseline", "Punto de partida"),
    ("Everything stays as it is.", "Todo sigue como está."),
    ("Care for customers at risk", "Atender a clientes en riesgo"),
    (
        "Retention. From month 7 someone calls before they leave: 20 % fewer of those at risk do. It costs a person's time for each of them. Illustrative.",
        "Retención. Desde el mes 7 alguien llama antes de que se vayan: se va un 20\u{a0}% menos de los que están en riesgo. Por cada uno de ellos cuesta el tiempo de una persona. Ilustrativo.",
    ),
    ("Call before they leave", "Llamar antes de la baja"),
    ("Loyalty programme", "Programa de lealtad"),
    (
        "Loyalty. From month 7 the active earn rewards: half as many again become advocates, once it has settled in after six months. Rewards cost money from the first day. Illustrative.",
        "Lealtad. Desde el mes 7 los activos ganan recompensas: una vez asentado, a los seis meses, un 50\u{a0}% más se vuelven promotores. Las recompensas cuestan dinero desde el primer día. Ilustrativo.",
    ),
    ("Rewards for the active", "Premiar a los activos"),
    ("Both together", "Las dos juntas"),
    (
        "Care and loyalty at once. Their costs add up; their effects need not. Illustrative.",
        "Atención y lealtad a la vez. Sus costes se suman; sus efectos, no necesariamente. Ilustrativo.",
    ),
    (
        "Does it pay more to keep those at risk, or to win promoters who bring their friends?",
        "¿Rinde más conservar a quienes están en riesgo o ganar promotores que traigan a sus amigos?",
    ),
];
