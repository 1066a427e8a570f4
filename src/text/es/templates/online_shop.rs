//! The template “Online shop with repeat orders” in Spanish: each of its English texts, and what it is in Spanish.

pub(super) const WORDS: &[(&str, &str)] = &[
    (
        "Online shop with repeat orders",
        "Tienda en línea con pedidos repetidos",
    ),
    (
        "An online shop for gifts. Nobody signs a contract: a customer is someone who ordered, and may or may not order again. Each month everyone is in one of a few states: ordered for the first time, ordered again, quiet, or asleep for half a year.\n\nLook first at “Ordered again” in the large chart: the circles are how many customers of a real shop did so in 2011, from January on. The model follows them with one set of numbers: the longer somebody has been quiet, the less likely the next order. Then ask which strategy you would have chosen. It is interesting because a sale that brings everybody a voucher is the best known one, and it also pays for the orders that would have come anyway.\n\nSources: UCI Online Retail (CC BY 4.0), a UK shop of gifts, December 2010 to November 2011, as in databricks/Spark-The-Definitive-Guide on GitHub, data/retail-data/by-day, commit 4ba5601eb9b9aed1d01ab79775e3af228216ff6f, purchases only: first-time customers by month, customers who returned, 485 pounds per first-time customer, 1.5 orders of about 505 pounds in a month in which somebody returns (many are resellers), and a fifth of the new who return in the next month. The variation of an order, 0.95, is that of 439 single repeat orders at CDNOW (CamDavidsonPilon/lifetimes 0.11.3, MIT). Chosen so that the course of 2011 comes out: the chances to order again after none or more quiet months, and a season of one fifth more from September to November. From December 2011 on first orders repeat the year before. Illustrative: baskets, margin, costs, those asleep, friends, and the strategies.",
        "Una tienda de regalos en línea. Nadie firma un contrato: un cliente es quien hizo un pedido, y puede que vuelva a pedir o no. Cada mes todos están en uno de unos pocos estados: pidió por primera vez, volvió a pedir, en pausa o dormido desde hace medio año.\n\nMire primero «Volvió a pedir» en el gráfico grande: los círculos son cuántos clientes de una tienda real lo hicieron en 2011, desde enero. El modelo los sigue con un solo conjunto de valores: cuanto más tiempo lleva alguien en pausa, menos probable es el próximo pedido. Pregúntese después qué estrategia habría elegido. Es interesante porque una promoción que da un vale a todos es la más conocida, y paga también los pedidos que habrían llegado de todos modos.\n\nFuentes: UCI Online Retail (CC BY 4.0), una tienda de regalos del Reino Unido, de diciembre de 2010 a noviembre de 2011, según databricks/Spark-The-Definitive-Guide en GitHub, data/retail-data/by-day, commit 4ba5601eb9b9aed1d01ab79775e3af228216ff6f, solo compras: clientes que compran por primera vez, por mes; clientes que volvieron; 485 libras por cliente que compra por primera vez; 1,5 pedidos de unas 505 libras en un mes en que alguien vuelve (muchos son revendedores), y una quinta parte de los nuevos que vuelve al mes siguiente. La variación de un pedido, 0,95, es la de 439 pedidos repetidos individuales en CDNOW (CamDavidsonPilon/lifetimes 0.11.3, MIT). Elegidas para que resulte el curso de 2011: las probabilidades de volver a pedir tras ninguno o más meses en pausa, y una temporada con una quinta parte más de septiembre a noviembre. Desde diciembre de 2011 los primeros pedidos repiten los del año anterior. Ilustrativo: carritos, margen, costes, los dormidos, los amigos y las estrategias.",
    ),
    ("Basket filled", "Carrito lleno"),
    (
        "Chose something, has not ordered yet.",
        "Eligió algo, aún no lo ha pedido.",
    ),
    ("Online marketing", "Marketing en línea"),
    (
        "Show delivery and returns before the checkout",
        "Mostrar envío y devoluciones antes de pagar",
    ),
    ("Search, advertisement, shop", "Buscador, anuncio, tienda"),
    (
        "No account needed to look",
        "Poder mirar sin crear una cuenta",
    ),
    (
        "What does it cost with delivery?",
        "¿Cuánto cuesta con el envío?",
    ),
    ("First order", "Primer pedido"),
    (
        "Ordered for the first time this month.",
        "Pidió por primera vez este mes.",
    ),
    ("Logistics", "Logística"),
    (
        "Deliver when promised, add a note by hand",
        "Entregar cuando se prometió, añadir una nota a mano",
    ),
    ("Parcel, tracking, invoice", "Paquete, seguimiento, factura"),
    ("Whole and on time", "Entero y a tiempo"),
    ("Nicer than in the picture.", "Más bonito que en la foto."),
    ("Ordered again", "Volvió a pedir"),
    (
        "Ordered this month, and before.",
        "Pidió este mes y también antes.",
    ),
    ("Customer care", "Atención al cliente"),
    (
        "Remember what they bought, offer what goes with it",
        "Recordar lo que compró, ofrecer lo que combina",
    ),
    (
        "Newsletter, catalogue, service",
        "Boletín, catálogo, servicio",
    ),
    (
        "To be known, not to be pestered",
        "Que le conozcan, no que le agobien",
    ),
    ("I know what I get here.", "Sé lo que me van a mandar."),
    ("Quiet", "En pausa"),
    (
        "Has ordered before, not this month.",
        "Ha pedido antes, este mes no.",
    ),
    (
        "Write seldom and with a reason",
        "Escribir poco y con motivo",
    ),
    (
        "Newsletter, season's catalogue",
        "Boletín, catálogo de temporada",
    ),
    ("Something new to see", "Algo nuevo que ver"),
    ("I had forgotten them.", "Ya ni me acordaba de ellos."),
    ("Asleep", "Dormido"),
    (
        "Nothing for about half a year.",
        "Nada desde hace medio año, más o menos.",
    ),
    (
        "One letter a season, then let go",
        "Una carta por temporada y después soltar",
    ),
    ("Letter, voucher", "Carta, vale"),
    ("A reason to look again", "Un motivo para volver a mirar"),
    ("Who was that?", "¿Y esos quiénes eran?"),
    ("Gone", "Se fue"),
    (
        "Left the basket, or asked not to be written to.",
        "Dejó el carrito o pidió que no le escriban.",
    ),
    (
        "Ask what went wrong, where it did",
        "Preguntar qué falló, allí donde falló",
    ),
    ("Survey", "Encuesta"),
    ("To be left alone", "Que le dejen en paz"),
    ("Delivery cost too much.", "El envío salía demasiado caro."),
    ("Orders", "Pide"),
    ("Leaves the basket", "Deja el carrito"),
    (
        "616 of 3,089 new customers of 2011 ordered in the month after.",
        "616 de los 3.089 clientes nuevos de 2011 pidieron al mes siguiente.",
    ),
    (
        "By quiet months; chosen so that the returning customers of 2011 come out.",
        "Por meses en pausa; elegido para que resulten los clientes que volvieron en 2011.",
    ),
    ("Wakes up", "Despierta"),
    ("Filled baskets", "Carritos llenos"),
    (
        "As many as lead to the first orders of the source a month later, if two in five are ordered.",
        "Los que llevan a los primeros pedidos de la fuente un mes después, si dos de cada cinco acaban en pedido.",
    ),
    ("Friends of customers", "Amigos de clientes"),
    (
        "None in the baseline: the source's first orders hold everybody.",
        "Ninguno en el punto de partida: los primeros pedidos de la fuente ya incluyen a todos.",
    ),
    ("Autumn", "Otoño"),
    ("As it is", "Como está"),
    ("Everything stays as it is.", "Todo sigue como está."),
    ("The second order", "El segundo pedido"),
    (
        "From month 3 each new customer gets a sample and a hand-written card with the first parcel, at 14 pounds: half as many again order in the month after. Illustrative.",
        "Desde el mes 3 cada cliente nuevo recibe con el primer paquete una muestra y una tarjeta escrita a mano, por 14 libras: un 50\u{a0}% más vuelve a pedir al mes siguiente. Ilustrativo.",
    ),
    ("Sample and card", "Muestra y tarjeta"),
    ("Fewer turn quiet", "Menos en pausa"),
    ("Vouchers for all the quiet", "Vales para todos en pausa"),
    (
        "From month 3 everybody quiet gets a voucher: 4 to 18 % more order. But a voucher is used as well in orders that would have come without it: a return brings 8 % less. Illustrative.",
        "Desde el mes 3 todos los que están en pausa reciben un vale: entre un 4 y un 18\u{a0}% más hace un pedido. Pero el vale se usa también en pedidos que habrían llegado sin él: cada regreso aporta un 8\u{a0}% menos. Ilustrativo.",
    ),
    ("Vouchers", "Vales"),
    ("Vouchers used anyway", "Vales usados igualmente"),
    ("Friends bring friends", "Amigos que traen amigos"),
    (
        "From month 4 who orders again may send a friend a voucher: three in a hundred do, whose basket is filled at once. Illustrative.",
        "Desde el mes 4 quien vuelve a pedir puede enviar un vale a un amigo: lo hacen tres de cada cien, y el carrito de ese amigo se llena enseguida. Ilustrativo.",
    ),
    ("A voucher to give away", "Un vale para regalar"),
    ("Returning customers", "Clientes que vuelven"),
    (
        "Customers of earlier months who ordered in the month.",
        "Clientes de meses anteriores que pidieron en el mes.",
    ),
    (
        "Who orders a second time, and are vouchers for everybody worth their price?",
        "¿Quién pide por segunda vez? ¿Y valen lo que cuestan los vales para todos?",
    ),
];
